/** What every EventLog does, whatever it keeps its commits in. Run on each implementation of the port. */
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type {
  AppendRefusal,
  AppendResult,
  ArrivedCommit,
  EventLog,
  Head,
  ReadRange,
} from '../../src/kernel/index.ts';
import { advanceHead, verifyChain } from '../../src/kernel/index.ts';
import { actAfter, commitAfter } from './make-commits.ts';

/** One store under test. */
export interface LogFixture {
  /** A log on the store; each call is another writer on the same commits, as another tab is. */
  open(): Promise<EventLog>;
  /** Changes what is stored of the commit at `position`, behind the log's back. */
  damage(
    position: number,
    change: (stored: { hash: string; text: string }) => { hash: string; text: string },
  ): Promise<void>;
  dispose(): Promise<void>;
}

export function eventLogContract(name: string, makeFixture: () => Promise<LogFixture>): void {
  describe(`${name} keeps the contract of an event log`, () => {
    let fixture: LogFixture;
    let log: EventLog;
    beforeEach(async () => {
      fixture = await makeFixture();
      log = await fixture.open();
    });
    afterEach(() => fixture.dispose());

    const append = async (...streams: readonly string[]) => {
      const at = await log.head();
      return accepted(await log.append(commitAfter(at, log.book, ...streams), at));
    };

    describe('appending', () => {
      test('an empty log stands at position 0', async () => {
        expect(await log.head()).toMatchObject({ position: 0, commits: 0, seq: 0 });
        expect(await all(log)).toEqual([]);
      });

      test('a commit goes directly after the head and advances it', async () => {
        const at = await log.head();
        const commits = commitAfter(at, log.book, 'a', 'b', 'a');
        const { head, arrived } = accepted(await log.append(commits, at));
        expect(head).toEqual(advanceHead(at, commits[0]!.commit));
        expect(await log.head()).toEqual(head);
        expect(arrived).toMatchObject([{ position: 1, versions: [1, 1, 2], commit: commits[0]!.commit }]);
        expect(await all(log)).toEqual(arrived);
      });

      test('an act is appended whole, its commits in order', async () => {
        const at = await log.head();
        const commits = actAfter(at, log.book, [
          { events: [{ stream: 'a' }, { stream: 'b' }] },
          { events: [{ stream: 'b' }] },
        ]);
        const { head } = accepted(await log.append(commits, at));
        expect(head).toMatchObject({ position: 3, commits: 2, seq: 2 });
        expect((await all(log)).map(({ position, versions }) => [position, versions])).toEqual([[1, [1, 1]], [3, [2]]]); // prettier-ignore
      });

      test('what is read back is what was written, byte for byte', async () => {
        const at = await log.head();
        const data = {
          text: 'Zoë 日本 \u2028 "quoted" 𝄞',
          nested: [{ b: 1, a: -1.5e-7 }, null, true],
          '': {},
        };
        const commits = actAfter(at, log.book, [{ events: [{ stream: 'a', data }] }]);
        await log.append(commits, at);
        const [arrived] = await all(log);
        expect(arrived!.text).toBe(commits[0]!.text);
        expect(arrived!.commit.events[0]!.data).toEqual(data);
      });

      test('commits that do not follow the head are a bug, and nothing is written', async () => {
        const at = await log.head();
        const [first, second] = actAfter(at, log.book, [
          { events: [{ stream: 'a' }] },
          { events: [{ stream: 'a' }] },
        ]);
        await expect(log.append([second!], at)).rejects.toThrow('next');
        await expect(log.append([first!], at)).rejects.toThrow('whole');
        expect((await log.head()).position).toBe(0);
      });

      test('streams named with the versions they have are no obstacle', async () => {
        await append('a', 'a');
        const at = await log.head();
        const expected = new Map([['a', 2], ['never', 0]]); // prettier-ignore
        const { head } = accepted(await log.append(commitAfter(at, log.book, 'a'), at, expected));
        expect(head.position).toBe(3);
      });

      test('a stream that is at another version refuses the commit', async () => {
        await append('a', 'a');
        const at = await log.head();
        const refused = await log.append(commitAfter(at, log.book, 'a'), at, new Map([['a', 1]]));
        expect(refusal(refused)).toEqual({ type: 'VersionMoved', stream: 'a', expected: 1, actual: 2 });
        expect(await log.head()).toEqual(at);
        expect(await all(log)).toHaveLength(1);
      });

      test('versions are known to a log that has read nothing yet', async () => {
        await append('a');
        const other = await fixture.open();
        const at = await other.head();
        const refused = await other.append(commitAfter(at, log.book, 'a'), at, new Map([['a', 0]]));
        expect(refusal(refused)).toMatchObject({ type: 'VersionMoved', actual: 1 });
        const { arrived } = accepted(await other.append(commitAfter(at, log.book, 'a'), at));
        expect(arrived[0]!.versions).toEqual([2]);
      });
    });

    describe('racing writers', () => {
      test('whoever comes second is told where the head is now, and nothing of theirs is written', async () => {
        const other = await fixture.open();
        const at = await log.head();
        const { head } = accepted(await log.append(commitAfter(at, log.book, 'a'), at));
        const refused = await other.append(commitAfter(at, log.book, 'b'), at);
        expect(refusal(refused)).toEqual({ type: 'HeadMoved', head });
        expect(await all(other)).toHaveLength(1);
      });

      test('of appends at the same head at the same time one is taken', async () => {
        const logs = [log, await fixture.open(), await fixture.open()];
        const at = await log.head();
        const results = await Promise.all(
          logs.flatMap((each) => [1, 2].map(() => each.append(commitAfter(at, log.book, 'a'), at))),
        );
        expect(results.filter(({ appended }) => appended)).toHaveLength(1);
        const refused = results.filter(({ appended }) => !appended).map((result) => refusal(result).type);
        expect(refused).toEqual(refused.map(() => 'HeadMoved'));
        expect(await all(log)).toHaveLength(1);
      });

      test('writers that catch up and try again all get in, without a gap', async () => {
        const logs = [log, await fixture.open(), await fixture.open()];
        const insist = async (writer: EventLog, stream: string) => {
          for (let written = 0; written < 10;) {
            const at = await writer.head();
            const result = await writer.append(commitAfter(at, writer.book, stream, 'shared'), at);
            if (result.appended) written += 1;
          }
        };
        await Promise.all(logs.map((each, nth) => insist(each, `own-${nth}`)));
        const read = await all(await fixture.open());
        expect(read.map(({ position }) => position)).toEqual(
          Array.from({ length: 30 }, (_, nth) => 1 + nth * 2),
        );
        expect(await verifyChain(log)).toEqual({ ok: true, head: await log.head() });
        for (const each of logs) expect(await each.versionOf('shared')).toBe(30);
      });
    });

    describe('command ids', () => {
      test('a command that was appended before is recognised, at the head and behind it', async () => {
        const start = await log.head();
        const command = crypto.randomUUID();
        const sketch = [{ command, events: [{ stream: 'a' }] }];
        accepted(await log.append(actAfter(start, log.book, sketch), start));
        const known = { type: 'CommandKnown', command };
        const at = await log.head();
        expect(refusal(await log.append(actAfter(at, log.book, sketch), at))).toEqual(known);
        expect(refusal(await log.append(actAfter(start, log.book, sketch), start))).toEqual(known);
        const expected = new Map([['a', 0]]); // Moved by the command's own first run.
        expect(refusal(await log.append(actAfter(at, log.book, sketch), at, expected))).toEqual(known);
        expect(refusal(await (await fixture.open()).append(actAfter(at, log.book, sketch), at))).toEqual(
          known,
        );
        expect(await log.head()).toEqual(at);
      });

      test('one known command in an act refuses the whole act', async () => {
        const start = await log.head();
        const command = crypto.randomUUID();
        await log.append(actAfter(start, log.book, [{ command, events: [{ stream: 'a' }] }]), start);
        const at = await log.head();
        const act = actAfter(at, log.book, [
          { events: [{ stream: 'b' }] },
          { command, events: [{ stream: 'c' }] },
        ]);
        expect(refusal(await log.append(act, at))).toEqual({ type: 'CommandKnown', command });
        expect(await all(log)).toHaveLength(1);
      });

      test('the commit of a command is found; of an act that is one command’s, its first', async () => {
        await append('a', 'a');
        const at = await log.head();
        const command = crypto.randomUUID();
        const act = actAfter(at, log.book, [
          { command, events: [{ stream: 'a' }] },
          { command, events: [{ stream: 'a' }] },
        ]);
        accepted(await log.append(act, at));
        const found = await (await fixture.open()).findCommand(command);
        expect(found).toMatchObject({ position: 3, versions: [3], commit: act[0]!.commit });
        expect(await log.findCommand(crypto.randomUUID())).toBeUndefined();
      });
    });

    describe('reading', () => {
      beforeEach(async () => {
        await append('a'); // 1
        await append('b', 'a', 'b'); // 2–4
        await append('c'); // 5
        await append('a', 'a'); // 6–7
      });

      test.each<[string, ReadRange, number[]]>([
        ['everything', {}, [1, 2, 5, 6]],
        ['from a commit’s first event', { from: 2 }, [2, 5, 6]],
        ['from within a commit gives it whole', { from: 4 }, [2, 5, 6]],
        ['up to within a commit gives it whole', { to: 3 }, [1, 2]],
        ['a range within one commit', { from: 3, to: 3 }, [2]],
        ['up to beyond the head', { from: 5, to: 99 }, [5, 6]],
        ['from beyond the head', { from: 8 }, []],
        ['an empty range', { from: 5, to: 4 }, []],
      ])('by position: %s', async (_, range, positions) => {
        for (const reader of [log, await fixture.open()]) {
          const read = await all(reader, range);
          expect(read.map(({ position }) => position)).toEqual(positions);
          const whole = await all(reader);
          for (const arrived of read) expect(whole).toContainEqual(arrived); // Versions too.
        }
      });

      test('stops at the head as it was, while others append', async () => {
        const positions: number[] = [];
        for await (const batch of log.read()) {
          await append('d');
          positions.push(...batch.map(({ position }) => position));
        }
        expect(positions).toEqual([1, 2, 5, 6]);
      });

      test('a stream’s events, oldest first, with their versions and commits', async () => {
        for (const reader of [log, await fixture.open()]) {
          const events = await reader.readStream('a');
          expect(events.map(({ position, version }) => [position, version])).toEqual([[1, 1], [3, 2], [6, 3], [7, 4]]); // prettier-ignore
          const { commit } = (await all(reader))[1]!;
          expect(events[1]).toMatchObject({
            stream: 'a',
            id: `${commit.device}/${commit.seq}.1`,
            commit: { command: commit.command },
          });
          expect((await reader.readStream('a', 3)).map(({ version }) => version)).toEqual([3, 4]);
          expect(await reader.readStream('a', 5)).toEqual([]);
          expect(await reader.readStream('nothing')).toEqual([]);
        }
      });

      test('the version of a stream, whether it was read, appended or neither', async () => {
        const fresh = await fixture.open();
        for (const reader of [log, fresh]) {
          expect(await reader.versionOf('a')).toBe(4);
          expect(await reader.versionOf('b')).toBe(2);
          expect(await reader.versionOf('nothing')).toBe(0);
        }
        await append('b');
        expect(await log.versionOf('b')).toBe(3);
      });

      test('two readers at once each get everything', async () => {
        const reader = await fixture.open();
        const [one, two, events] = await Promise.all([
          all(reader),
          all(reader, { from: 4 }),
          reader.readStream('b'),
        ]);
        expect(one).toHaveLength(4);
        expect(two).toHaveLength(3);
        expect(events).toHaveLength(2);
      });
    });

    describe('subscribing', () => {
      test('own appends are told, and others’', async () => {
        const other = await fixture.open();
        const heard: number[] = [];
        const stop = log.subscribe((head) => heard.push(head.position));
        await append('a');
        expect(heard).toEqual([1]);
        const at = await other.head();
        await other.append(commitAfter(at, log.book, 'b', 'c'), at);
        await expect.poll(() => heard).toEqual([1, 3]);
        stop();
        await append('d');
        expect(heard).toEqual([1, 3]);
      });

      test('an append is told, though the head was read before word of it came', async () => {
        const other = await fixture.open();
        const heard: number[] = [];
        log.subscribe((head) => heard.push(head.position));
        for (let nth = 1; nth <= 20; nth += 1) {
          const at = await other.head();
          const appended = other.append(commitAfter(at, log.book, 'a'), at);
          while ((await log.head()).position < nth);
          await appended;
        }
        await expect.poll(() => heard.at(-1)).toBe(20);
      });

      test('a refused append is told to nobody', async () => {
        const heard: Head[] = [];
        await append('a');
        log.subscribe((head) => heard.push(head));
        const at = await log.head();
        await log.append(commitAfter(at, log.book, 'a'), at, new Map([['a', 9]]));
        expect(heard).toEqual([]);
      });

      test('a closed log refuses and says so; the others go on', async () => {
        const other = await fixture.open();
        const at = await log.head();
        const heard: Head[] = [];
        log.subscribe((head) => heard.push(head));
        await log.close();
        expect(refusal(await log.append(commitAfter(at, log.book, 'a'), at)).type).toBe('StoreFailed');
        accepted(await other.append(commitAfter(at, other.book, 'a'), at));
        expect(heard).toEqual([]);
      });
    });

    describe('verifying the chain', () => {
      beforeEach(async () => {
        for (let nth = 0; nth < 5; nth += 1) await append('a', 'b');
      });

      test('a whole log verifies to its head', async () => {
        expect(await verifyChain(log)).toEqual({ ok: true, head: await log.head() });
      });

      test('the first bad commit is named', async () => {
        await fixture.damage(5, ({ hash, text }) => ({
          hash,
          text: text.replace('ThingHappened', 'ThingHappenet'),
        }));
        await fixture.damage(7, ({ hash, text }) => ({ hash: hash.replace(/^./, 'x'), text }));
        expect(await verifyChain(await fixture.open())).toMatchObject({ ok: false, position: 5 });
      });

      test('a commit that cannot be read is named, and reading it throws', async () => {
        await fixture.damage(5, ({ hash, text }) => ({ hash, text: text.slice(0, -3) }));
        const reader = await fixture.open();
        expect(await verifyChain(reader)).toMatchObject({ ok: false, position: 5 });
        await expect(all(reader)).rejects.toMatchObject({ name: 'DamagedCommit', position: 5 });
      });

      test('can be stopped', async () => {
        await expect(verifyChain(log, { signal: AbortSignal.abort() })).rejects.toThrow('abort');
      });
    });
  });
}

/** Every commit of a range. */
export async function all(log: EventLog, range?: ReadRange): Promise<ArrivedCommit[]> {
  const commits: ArrivedCommit[] = [];
  for await (const batch of log.read(range)) commits.push(...batch);
  return commits;
}

export function accepted(result: AppendResult): Extract<AppendResult, { appended: true }> {
  if (!result.appended) throw new Error(`Refused: ${JSON.stringify(result.refusal)}`);
  return result;
}

function refusal(result: AppendResult): AppendRefusal {
  if (result.appended) throw new Error('It was appended');
  return result.refusal;
}
