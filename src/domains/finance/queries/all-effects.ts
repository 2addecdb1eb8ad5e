/**
 * What each row did to all that the person owns, kept by row: worked out once, and lengthened when rows have come. Rows
 * never change, and accounts keep their kind; where an account's kind was another at a moment, nothing kept is used.
 */
import type { Position } from '../../../kernel/index.ts';
import type { Ledger } from '../ledger/ledger.ts';
import type { PointOfView, RowEffect } from './row-effect.ts';
import { noEffect, pointOfView, readEffect } from './row-effect.ts';

const TRANSFER = 1;
const PARTIAL = 2;

export interface AllEffects {
  readonly amountMinor: Float64Array;
  /** Ordinals. */
  readonly currency: Uint32Array;
  isTransfer(row: number): boolean;
  /** False where one figure cannot tell what it did. */
  isWhole(row: number): boolean;
}

class KeptEffects implements AllEffects {
  amountMinor = new Float64Array(0);
  currency = new Uint32Array(0);
  #flags = new Uint8Array(0);
  #length = 0;
  /** By account: the position of its first posting; 0 for none. */
  #firstPosted: number[] = [];
  /** By account: whether it was opened when the rows that post to it were read. */
  #opened: boolean[] = [];

  isTransfer(row: number): boolean {
    return (this.#flags[row]! & TRANSFER) !== 0;
  }

  isWhole(row: number): boolean {
    return (this.#flags[row]! & PARTIAL) === 0;
  }

  /** Whether what is kept holds at `position`: no account that was posted to by then was of another kind, or unknown. */
  holdsAt({ accounts }: Ledger, position: Position): boolean {
    return this.#firstPosted.every((first, ordinal) => {
      if (first === 0 || first > position) return true;
      const { versions } = accounts.records[ordinal]!;
      const [opening] = versions;
      if ((opening !== undefined) !== this.#opened[ordinal]) return false;
      return (
        opening === undefined ||
        (opening.from <= position && versions.every(({ kind }) => kind === opening.kind))
      );
    });
  }

  /** Reads the rows that have come. */
  follow(ledger: Ledger, view: PointOfView): void {
    const { rows } = ledger.transactions;
    if (this.#length === rows.length) return;
    if (rows.length > this.amountMinor.length) this.#widen(rows.length + (rows.length >> 2));
    const effect = noEffect();
    for (let row = this.#length; row < rows.length; row += 1) {
      readEffect(view, row, effect);
      this.#keep(row, effect);
      this.#notePostings(ledger, row);
    }
    this.#length = rows.length;
  }

  #keep(row: number, { amountMinor, currency, type, whole }: RowEffect): void {
    this.amountMinor[row] = amountMinor;
    this.currency[row] = currency;
    this.#flags[row] = (type === 'transfer' ? TRANSFER : 0) | (whole ? 0 : PARTIAL);
  }

  #notePostings({ accounts, transactions: { rows, postings } }: Ledger, row: number): void {
    const end = rows.at.firstPosting[row]! + rows.at.postingCount[row]!;
    for (let posting = rows.at.firstPosting[row]!; posting < end; posting += 1) {
      const account = postings.at.account[posting]!;
      if (this.#firstPosted[account]) continue;
      for (let ordinal = this.#firstPosted.length; ordinal < account; ordinal += 1) this.#firstPosted.push(0);
      this.#firstPosted[account] = rows.at.from[row]!;
      this.#opened[account] = accounts.records[account]!.versions.length > 0;
    }
  }

  #widen(capacity: number): void {
    this.amountMinor = widened(this.amountMinor, new Float64Array(capacity));
    this.currency = widened(this.currency, new Uint32Array(capacity));
    this.#flags = widened(this.#flags, new Uint8Array(capacity));
  }
}

function widened<Column extends Float64Array | Uint32Array | Uint8Array>(from: Column, to: Column): Column {
  to.set(from);
  return to;
}

const kept = new WeakMap<Ledger, KeptEffects>();

/** Undefined where one account is looked from, or where accounts were then of another kind than they are. */
export function allEffects({ ledger, account, position }: PointOfView): AllEffects | undefined {
  if (account !== undefined) return undefined;
  let effects = kept.get(ledger);
  if (!effects) kept.set(ledger, (effects = new KeptEffects()));
  effects.follow(ledger, pointOfView(ledger, Number.MAX_SAFE_INTEGER));
  return effects.holdsAt(ledger, position) ? effects : undefined;
}
