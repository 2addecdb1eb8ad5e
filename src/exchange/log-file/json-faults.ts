/** What may be wrong with a JSON text and inside its value, with the place. */
import type * as z from 'zod/mini';

export interface ValueFault {
  readonly reason: string;
  readonly path: readonly (string | number)[];
}

/** JSON.parse makes `__proto__` a member like any other: no prototype is touched. */
export function parseJson(
  text: string,
): { readonly ok: true; readonly value: unknown } | { readonly ok: false } {
  try {
    return { ok: true, value: JSON.parse(text) };
  } catch {
    return { ok: false };
  }
}

/**
 * What no log may hold, wherever it stands: a number that a double may not hold exactly (beyond ±(2^53 − 1)), and half
 * a surrogate pair, which has no UTF-8. The value is nested no deeper than the file's limit.
 */
export function findUnsafe(value: unknown, path: ValueFault['path'] = []): ValueFault | undefined {
  if (typeof value === 'number')
    return Math.abs(value) > Number.MAX_SAFE_INTEGER ? { reason: 'a number beyond 2^53', path } : undefined;
  if (typeof value === 'string')
    return value.isWellFormed() ? undefined : { reason: 'half a surrogate pair', path };
  if (typeof value !== 'object' || value === null) return undefined;
  const isArray = Array.isArray(value);
  for (const [key, member] of Object.entries(value)) {
    if (!isArray && !key.isWellFormed()) return { reason: 'half a surrogate pair in a name', path };
    // Most members are sound scalars: their path is never needed.
    if (typeof member === 'string' && member.isWellFormed()) continue;
    const found = findUnsafe(member, [...path, isArray ? Number(key) : key]);
    if (found) return found;
  }
  return undefined;
}

/** The first thing that a shape has against a value. JSON has no symbols for names. */
export function firstIssue({ issues }: z.core.$ZodError): ValueFault {
  const issue = issues[0];
  const path = (issue?.path ?? []).map((step) => (typeof step === 'number' ? step : String(step)));
  const reason =
    issue?.code === 'unrecognized_keys'
      ? `no such member: ${issue.keys.join(', ')}`
      : (issue?.code ?? 'invalid').replaceAll('_', ' ');
  return { reason, path };
}
