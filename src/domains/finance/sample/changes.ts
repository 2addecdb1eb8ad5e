/** What changes about the accounts themselves: one opened later, one given up, categories renamed and put elsewhere. */
import type { FinanceCommand } from '../commands.ts';
import { dollarAccount, PASSBOOK, petCategory } from './accounts.ts';
import type { Diary } from './diary.ts';
import type { Holiday } from './holidays.ts';
import { PASSBOOK_UNTIL } from './money-moves.ts';
import type { Month } from './month.ts';
import { CAT_FROM } from './occasions.ts';

/** Days before the journey on which the dollar account is opened. */
const OPENED_AHEAD = 92;

const planned: readonly (readonly [nth: number, dayOfMonth: number, FinanceCommand])[] = [
  [6, 17, { type: 'RenameAccount', data: { account: 'expense:eating-out', name: 'Restaurants and cafés' } }],
  [PASSBOOK_UNTIL + 1, 12, { type: 'CloseAccount', data: { account: PASSBOOK } }],
  [13, 8, { type: 'RenameAccount', data: { account: 'expense:car', name: 'Car and fuel' } }],
  [CAT_FROM, 1, { type: 'OpenAccount', data: petCategory }],
  [CAT_FROM + 1, 11, { type: 'RegroupAccount', data: { account: petCategory.account, group: 'Family' } }],
  [CAT_FROM + 1, 11, { type: 'RegroupAccount', data: { account: 'expense:children', group: 'Family' } }],
  [
    27,
    20,
    { type: 'RenameAccount', data: { account: 'expense:education', name: 'Books, music and courses' } },
  ],
];

export function changesIn(month: Month, diary: Diary, holidays: readonly Holiday[]): void {
  for (const [nth, dayOfMonth, command] of planned) {
    if (nth === month.nth && month.on(dayOfMonth) <= diary.last) diary.note(month.on(dayOfMonth), command);
  }
  const opening = holidays.find(({ inDollars }) => inDollars)?.from ?? Infinity;
  const day = opening - OPENED_AHEAD;
  if (day >= month.first && day <= Math.min(month.last, diary.last))
    diary.note(day, { type: 'OpenAccount', data: dollarAccount });
}
