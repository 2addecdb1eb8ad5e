/** Walks the journey as a person would: what failed is tried again, at once or when the cause is gone. */
import assert from 'node:assert/strict';
import type { Outcome } from '../../../src/engine/protocol.ts';
import type { Session } from '../../../src/engine/session.ts';
import { exportLog } from '../../../src/exchange/log-file/index.ts';
import { verifyChain } from '../../../src/kernel/index.ts';
import type { MemoryStore } from '../../../src/storage/memory-log.ts';
import { everyAnswer } from './every-answer.ts';
import type { Wire } from './failing-log.ts';
import { StoreFailure } from './failing-log.ts';
import { emptyStore, finance, NOON, openTab, soundWire } from './finance-tabs.ts';
import type { Step } from './journey-steps.ts';
import { journey, timeOf } from './journey-steps.ts';

/** What failed: of a command as data, else as what was thrown. */
type Taken = { readonly ok: true; readonly answer: unknown } | { readonly ok: false };

export class Walk {
  readonly store: MemoryStore = emptyStore();
  readonly wire: Wire = soundWire();
  /** What each step was answered, for comparing with another walk. */
  readonly answers: unknown[] = [];
  readonly #tabs: (Session | undefined)[] = [];
  /** How often something failed. */
  failures = 0;

  /** `mend` is called after a step failed, and ends the faults where they would go on for ever. */
  async walk(mend: () => unknown): Promise<void> {
    for (const tab of [0, 1] as const) await this.#insist({ kind: 'reopen', tab }, -1, mend);
    await this.#insist(
      { kind: 'command', tab: 0, id: 'opening', command: { type: 'RenameBook', data: { name: '' } } },
      0,
      mend,
    );
    for (const [nth, step] of journey().entries()) this.answers.push(await this.#insist(step, nth + 1, mend));
  }

  /** As the books are at the end, by every question. */
  async books(): Promise<string[]> {
    const fresh = await openTab(this.store);
    const answers = await everyAnswer(fresh, 'now', timeOf(100));
    assert.deepEqual(await verifyChain(fresh.log), { ok: true, head: this.store.head });
    return answers;
  }

  async #insist(step: Step, nth: number, mend: () => unknown): Promise<unknown> {
    for (let attempt = 0; attempt < 4; attempt += 1) {
      const { head } = this.store;
      const behind = this.#tabs.some((tab) => tab && tab.head.position < head.position);
      const shown = await this.#shown();
      const taken = await this.#take(step, nth);
      if (taken.ok) return taken.answer;
      this.failures += 1;
      // What is on screen can be asked for still, and is what it was; unless there was news, or the store took the command.
      if (head === this.store.head && step.kind !== 'reopen' && !behind)
        assert.deepEqual(await this.#shown(), shown, 'what failed changed what is shown');
      if (attempt > 1) mend();
    }
    throw new Error(`Step ${nth} ${step.kind} fails though nothing stands in its way`);
  }

  /** The balances as the tabs show them, which need no storage. */
  async #shown(): Promise<unknown[]> {
    const shown: unknown[] = [];
    for (const tab of this.#tabs) shown.push(await tab?.query('balances', {}, 'now', NOON));
    return shown;
  }

  async #take(step: Step, nth: number): Promise<Taken> {
    try {
      if (step.kind !== 'command') return { ok: true, answer: await this.#look(step) };
      const tab = this.#tabs[step.tab]!;
      const outcome =
        step.id === 'opening'
          ? await tab.openBook('opening', timeOf(0))
          : await tab.dispatch(
              { ...step.command, id: step.id, ...(step.expected ? { expected: step.expected } : {}) },
              timeOf(nth),
            );
      if (!outcome.accepted && outcome.rejection.type === 'StoreFailed') return { ok: false };
      if (outcome.accepted)
        assert.ok(this.store.commands.has(step.id), `${step.id} was acknowledged, and is not in the store`);
      return { ok: true, answer: told(outcome as Outcome) };
    } catch (failure) {
      if (failure instanceof StoreFailure) return { ok: false };
      throw failure;
    }
  }

  async #look(step: Exclude<Step, { kind: 'command' }>): Promise<unknown> {
    switch (step.kind) {
      case 'reopen': {
        const before = this.#tabs[step.tab];
        this.#tabs[step.tab] = undefined;
        await before?.close();
        this.#tabs[step.tab] = await openTab(this.store, this.wire);
        return this.#tabs[step.tab]!.head.logHash;
      }
      case 'events': {
        const events = await this.#tabs[step.tab]!.events({ limit: 10_000 });
        // Perhaps not all there are: a tab may not have heard of the others' yet.
        assert.ok(
          events.every(({ position }, index) => position === index + 1),
          'a gap among the events',
        );
        return events.length > 0;
      }
      case 'verify':
        return verifyChain(this.#tabs[0]!.log);
      case 'export': {
        const log = this.#tabs[0]!.log;
        let bytes = 0;
        for await (const chunk of exportLog({ log, domain: finance, exportedAt: NOON }))
          bytes += chunk.length;
        return bytes;
      }
    }
  }
}

function told(outcome: Outcome): unknown {
  return outcome.accepted ? { act: outcome.act, position: outcome.position } : outcome;
}
