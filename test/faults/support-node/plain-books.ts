/**
 * The books once more, written to be plainly right: whole values by name, nothing shared with the ledger, no columns and
 * no events. What was done is remembered as what each thing was before and after.
 */

export interface PlainPosting {
  readonly account: string;
  readonly amount: number;
  readonly currency: string;
  readonly state: 'uncleared' | 'cleared';
}

export interface PlainAccount {
  readonly kind: string;
  readonly name: string;
  readonly group: string;
  /** Of assets and liabilities. */
  readonly currency: string | undefined;
  readonly open: boolean;
  /** False once its opening was undone. */
  readonly exists: boolean;
}

export interface PlainTransaction {
  readonly date: string;
  readonly payee: string;
  readonly note: string;
  readonly tags: readonly string[];
  readonly postings: readonly PlainPosting[];
  readonly status: 'standing' | 'void' | 'undone';
  readonly imported?: { readonly account: string; readonly key: string } | undefined;
}

/** What a command changes: the new values by name. */
export interface Changes {
  readonly accounts: Map<string, PlainAccount>;
  readonly transactions: Map<string, PlainTransaction>;
  bookName?: string;
}

interface PlainAct {
  readonly undoes: string | undefined;
  readonly before: { readonly [Part in keyof Changes]: Changes[Part] };
  readonly after: Changes;
  /** The account is undefined in `before` where it was never opened; so with transactions. */
  readonly made: ReadonlySet<string>;
}

export class PlainBooks {
  readonly accounts = new Map<string, PlainAccount>();
  /** In the order in which they were first recorded. */
  readonly transactions = new Map<string, PlainTransaction>();
  readonly imports = new Map<string, { readonly act: string; readonly account: string }>();
  readonly acts = new Map<string, PlainAct>();
  readonly currency: string;
  name: string;

  constructor(name: string, currency: string) {
    this.name = name;
    this.currency = currency;
  }

  /** As it is now, for later: what follows changes the original alone. */
  copy(): PlainBooks {
    const copy = new PlainBooks(this.name, this.currency);
    for (const part of ['accounts', 'transactions', 'imports', 'acts'] as const) {
      const into: Map<string, unknown> = copy[part];
      for (const [key, value] of this[part]) into.set(key, value);
    }
    return copy;
  }

  apply(act: string, changes: Changes, undoes?: string): void {
    const before = noChanges();
    const made = new Set<string>();
    for (const [account, value] of changes.accounts) {
      const old = this.accounts.get(account);
      if (old) before.accounts.set(account, old);
      else made.add(`account:${account}`);
      this.accounts.set(account, value);
    }
    for (const [transaction, value] of changes.transactions) {
      const old = this.transactions.get(transaction);
      if (old) before.transactions.set(transaction, old);
      else made.add(`transaction:${transaction}`);
      this.transactions.set(transaction, value);
    }
    if (changes.bookName !== undefined) {
      before.bookName = this.name;
      this.name = changes.bookName;
    }
    this.acts.set(act, { undoes, before, after: changes, made });
  }

  /** What the undoing of an act changes: everything that it touched becomes what it was. */
  undoing(act: string): Changes {
    const { before, after, made } = this.acts.get(act)!;
    const changes = noChanges();
    for (const [account, value] of after.accounts) {
      const old = made.has(`account:${account}`) ? undefined : before.accounts.get(account);
      changes.accounts.set(account, old ?? { ...value, open: false, exists: false });
    }
    for (const [transaction, value] of after.transactions) {
      const old = made.has(`transaction:${transaction}`) ? undefined : before.transactions.get(transaction);
      changes.transactions.set(transaction, old ?? { ...value, status: 'undone' });
    }
    if (before.bookName !== undefined) changes.bookName = before.bookName;
    return changes;
  }

  /** What the act touched and is no longer as the act left it. */
  movedSince(act: string): string[] {
    const { after } = this.acts.get(act)!;
    const same = (one: unknown, other: unknown) => JSON.stringify(one) === JSON.stringify(other);
    const moved = [
      ...[...after.accounts].filter(([key, value]) => !same(this.accounts.get(key), value)),
      ...[...after.transactions].filter(([key, value]) => !same(this.transactions.get(key), value)),
    ].map(([key]) => key);
    if (after.bookName !== undefined && after.bookName !== this.name) moved.push('the name of the book');
    return moved;
  }

  isUndone(act: string): boolean {
    return [...this.acts].some(([undoer, { undoes }]) => undoes === act && !this.isUndone(undoer));
  }
}

export function noChanges(): Changes {
  return { accounts: new Map(), transactions: new Map() };
}
