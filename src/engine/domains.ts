/** The domains that this build can open books of. */
import type { Domain } from '../kernel/index.ts';
import { finance } from '../domains/finance/index.ts';

export const domains: ReadonlyMap<string, Domain> = new Map([finance].map((domain) => [domain.name, domain]));

export function domainOf(name: string): Domain {
  const domain = domains.get(name);
  if (!domain) throw new Error(`This build knows no books of the kind ${name}`);
  return domain;
}
