/** Which field a refusal is about, so that it stands beside its cause. */
import type { FinanceRejection } from '../../../domains/finance/index.ts';
import type { EngineRejection } from '../../../engine/client.ts';
import type { Rejection } from '../../../kernel/index.ts';
import type { Draft } from './draft.ts';
import type { Formed, Place } from './draft-to-command.ts';

type Known = FinanceRejection | EngineRejection;

/** One place or more: an account that is closed may stand in several lines. Without a better one, the form as a whole. */
export function placesOf(rejection: Rejection, draft: Draft, { data, places }: Formed): readonly Place[] {
  const known = rejection as Known; // Every refusal the engine and finance give; others fall to the form.
  switch (known.type) {
    case 'ImpossibleDate':
      return ['date'];
    case 'AmountNotInteger':
    case 'AmountUnsafe':
      return [places[known.posting] ?? 'amount'];
    case 'CurrencyMismatch':
    case 'AccountUnknown':
    case 'AccountNotOpen':
      return accountPlaces(known.account, draft);
    case 'TransactionUnbalanced':
      return [draft.lines.length > 1 ? 'rest' : 'amount'];
    case 'PostingReconciled':
      return ['amount'];
    case 'InvalidCommand':
      return invalidPlaces(known.issues, data, places);
    default:
      return ['form'];
  }
}

function accountPlaces(account: string, draft: Draft): readonly Place[] {
  const found: Place[] = draft.account === account ? ['account'] : [];
  for (const line of draft.lines) if (line.account === account) found.push(`line:${line.key}:account`);
  return found.length > 0 ? found : ['form'];
}

function invalidPlaces(
  issues: readonly { readonly path: readonly (string | number)[] }[],
  data: Formed['data'],
  places: readonly Place[],
): readonly Place[] {
  const found = issues.map(({ path: [field, index] }): Place => {
    if (field === 'postings' && typeof index === 'number' && index < data.postings.length)
      return places[index] ?? 'form';
    return field === 'date' || field === 'payee' || field === 'note' || field === 'tags' ? field : 'form';
  });
  return found.length > 0 ? [...new Set(found)] : ['form'];
}
