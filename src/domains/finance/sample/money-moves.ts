/** Moving money between the household's own accounts, day by day, as what is on them asks for. */
import { CARD, CASH, CURRENT, DOLLARS, openingAccounts, PASSBOOK, SAVINGS } from './accounts.ts';
import type { Entry } from './entry.ts';
import { changeOf, moved } from './entry.ts';
import { buyDollars } from './holidays.ts';
import type { Month } from './month.ts';

const CASH_MACHINE = 'Geldautomat Nordtal Bank';
/** The month of the books in which the old savings book is given up. */
export const PASSBOOK_UNTIL = 9;

export class Purse {
  readonly #balances = new Map(openingAccounts.map(({ account, opening }) => [account, opening]));
  /** What was on the card at the end of the month before: due on the sixth. */
  #cardDue = 0;

  balance(account: string): number {
    return this.#balances.get(account) ?? 0;
  }

  /** A month's entries with the transfers, withdrawals and payments between them. */
  live(month: Month, planned: readonly Entry[], until: number): Entry[] {
    const lived: Entry[] = [];
    const take = (entry: Entry) => {
      lived.push(entry);
      for (const { account } of new Map(
        entry.postings.map((posting) => [posting.account, posting]),
      ).values()) {
        this.#balances.set(account, this.balance(account) + changeOf(entry, account));
      }
    };
    this.#cardDue = -this.balance(CARD);
    for (let day = month.first; day <= Math.min(month.last, until); day += 1) {
      for (const entry of this.#due(month, day)) take(entry);
      for (const entry of planned.filter((one) => one.day === day)) {
        for (const before of this.#withdrawal(month, entry)) take(before);
        take(entry);
      }
      for (const entry of this.#rescue(day)) take(entry);
    }
    return lived;
  }

  #due(month: Month, day: number): Entry[] {
    const entries: Entry[] = [];
    if (day === month.bankingDay(6) && this.#cardDue > 0)
      entries.push(moved(day, 'Credit card settlement', CURRENT, CARD, this.#cardDue));
    if (day === month.bankingDay(2))
      entries.push(
        moved(day, 'Standing order: savings', CURRENT, SAVINGS, 20_000 + 5_000 * Math.floor(month.nth / 12)),
      );
    const plenty = Math.floor((this.balance(CURRENT) - 200_000) / 10_000) * 10_000;
    if (day === month.bankingDay(8) && plenty >= 10_000)
      entries.push(
        moved(day, 'To savings', CURRENT, SAVINGS, plenty, { noticed: 'evening', note: 'Left over' }),
      );
    const left = this.balance(PASSBOOK);
    if (month.nth === PASSBOOK_UNTIL && day === month.bankingDay(20) && left > 0) {
      entries.push(moved(day, 'Altstadt-Bank', PASSBOOK, SAVINGS, left, { note: 'Savings book given up' }));
    }
    if (this.#balances.has(DOLLARS) && this.balance(DOLLARS) < 4_000 && day === month.bankingDay(11)) {
      entries.push(buyDollars(day, 15_000, month.random('more dollars')));
    }
    return entries;
  }

  /** Nobody pays cash that is not in the wallet: it is fetched the day before. */
  #withdrawal(month: Month, entry: Entry): Entry[] {
    const wanted = -changeOf(entry, CASH);
    const short = wanted > 0 && this.balance(CASH) < wanted + 500;
    const notes =
      [8_000, 10_000, 12_000, 15_000].find((cents) => this.balance(CASH) + cents >= wanted + 4_000) ?? 20_000;
    return short
      ? [
          moved(Math.max(entry.day - 1, month.first), CASH_MACHINE, CURRENT, CASH, notes, {
            noticed: entry.noticed,
          }),
        ]
      : [];
  }

  /** Before the account is empty, something comes back from the savings. */
  #rescue(day: number): Entry[] {
    const short = 30_000 - this.balance(CURRENT);
    if (short <= 0) return [];
    const amount = Math.min(Math.ceil((short + 40_000) / 10_000) * 10_000, this.balance(SAVINGS));
    return amount > 0 ? [moved(day, 'From savings', SAVINGS, CURRENT, amount, { noticed: 'evening' })] : [];
  }
}
