/** Every way in which a file may be wrong has its name and its place. */
import { describe, expect, test } from 'vitest';
import { readLogFile } from '../../../src/exchange/log-file/index.ts';
import type { LogFileFault } from '../../../src/exchange/log-file/index.ts';
import { domain, logOf, NOON, opening, readAll, textOf, thing, variedLog } from './sample-log.ts';
import type { CommitSketch } from './sample-log.ts';

type Line = Record<string, unknown>;
interface Parts {
  manifest: Line & { head: Line; devices: Line[] };
  events: Line[];
}

const good = await textOf(variedLog());

async function faultOf(text: string | Uint8Array<ArrayBuffer>, options = {}): Promise<LogFileFault> {
  const problem = await readAll(new Blob([text]), options).then(
    () => undefined,
    (error: unknown) => error,
  );
  expect(problem).toMatchObject({ name: 'LogFileProblem' });
  return (problem as { fault: LogFileFault }).fault;
}

/** The good file with its parts changed, written an event a line again. */
function changed(change: (parts: Parts) => unknown): string {
  const parts = JSON.parse(good) as Parts;
  change(parts);
  return `{"manifest":${JSON.stringify(parts.manifest)},"events":[\n${parts.events.map((event) => JSON.stringify(event)).join(',\n')}\n]}\n`;
}

const replaced = (from: string, to: string) => {
  expect(good).toContain(from);
  return good.replace(from, () => to);
};

/** The opening of the book with other data, or another schema. */
function openedWith(fields: object, schema = 1): CommitSketch {
  const [opened] = opening.events;
  return { events: [{ ...opened!, schema, data: { ...(opened!.data as object), ...fields } }] };
}

describe('a file that is not a log', () => {
  test.each<[string, string, LogFileFault['type']]>([
    ['is empty', '', 'NotJson'],
    ['is blank', ' \n\t ', 'NotJson'],
    ['is a text', 'Date,Payee,Amount\n', 'NotJson'],
    ['is an array', '[1]', 'NotALog'],
    ['has no manifest', '{}', 'NotALog'],
    ['begins with something else', '{"version":1}', 'NotALog'],
    ['has its events first', '{"events":[],"manifest":{}}', 'NotALog'],
    ['has a manifest that is no object', '{"manifest":[]}', 'NotALog'],
    ['has no events', changed(() => 0).replace(/,"events".*/s, '}'), 'NotALog'],
    ['has events that are no array', changed(() => 0).replace(/"events".*/s, '"events":{}}'), 'NotALog'],
    ['has another member', good.replace(/\]\}\n$/, '],"more":1}'), 'NotALog'],
    ['goes on after its end', `${good}{}`, 'NotJson'],
    ['has a manifest twice', good.replace('"events":', '"manifest":'), 'NotALog'],
    ['is of another format', replaced('"daybook-log"', '"other-log"'), 'NotALog'],
    ['is of no version', replaced('"version":1', '"version":"1"'), 'NotALog'],
    ['was made by a newer build', replaced('"version":1', '"version":2'), 'NewerFormat'],
    [
      'has a manifest with more than it should',
      replaced('"version":1', '"version":1,"extra":true'),
      'NotALog',
    ],
    ['has a broken manifest', replaced('"version":1', '"version":01'), 'NotJson'],
    [
      'has half a surrogate pair for a book',
      changed(({ manifest }) => (manifest['book'] = '\ud800')),
      'NotALog',
    ],
  ])('%s', async (_, text, type) => {
    expect(await faultOf(text)).toMatchObject({ type, reason: expect.any(String) });
  });

  test('is of a domain that is not here', async () => {
    expect(await faultOf(good, { domains: [{ ...domain, name: 'shop' }] })).toMatchObject({
      type: 'DomainUnknown',
      event: 1,
    });
    expect(await faultOf(good, { domains: [] })).toMatchObject({ type: 'DomainUnknown' });
  });

  test('is another book than its manifest says, or opens none', async () => {
    const renamed = changed(({ manifest }) => (manifest['book'] = 'another'));
    expect(await faultOf(renamed)).toMatchObject({ type: 'BookMismatch', event: 1, position: 1 });
    const ofAnother = await textOf(logOf([[openedWith({ domain: 'shop' })]]));
    expect(await faultOf(ofAnother)).toMatchObject({ type: 'BookMismatch', event: 1, position: 1 });
    const unopened = await textOf(logOf([[{ events: [thing('a')] }]]));
    expect(await faultOf(unopened)).toMatchObject({ type: 'BookMismatch', event: 1 });
  });
});

test('a book that is opened in a newer way is for a newer build', async () => {
  expect(await faultOf(await textOf(logOf([[openedWith({}, 2)]])))).toMatchObject({
    type: 'NewerFormat',
    event: 1,
  });
});

describe('a file that was damaged', () => {
  test('stops early, wherever', async () => {
    const end = good.lastIndexOf('}');
    for (let length = 1; length < end; length += 97) {
      expect(await faultOf(good.slice(0, length)), `at ${length}`).toMatchObject({ type: 'Truncated' });
    }
    expect(await faultOf(good.slice(0, good.indexOf('"sequence":"0000000000000003"')))).toMatchObject({
      event: 3,
      line: 4,
    });
  });

  test('has bytes that are not UTF-8', async () => {
    const bytes = new TextEncoder().encode(good);
    bytes[new TextEncoder().encode(good.slice(0, good.indexOf('Zoë') + 2)).length] = 0xff;
    expect(await faultOf(bytes)).toMatchObject({ type: 'NotUtf8', event: 10, line: 11 });
  });

  test.each<[string, string, string]>([
    ['a colon is missing', '"specversion":"1.0"', '"specversion" "1.0"'],
    ['a line feed in a text', '"thing":"b"', '"thing":"b\n"'],
    [
      'brackets that do not match',
      '"data":{"amount":12.5,"thing":"b"}',
      '"data":{"amount":12.5,"thing":"b"]',
    ],
  ])('has an event that is not JSON: %s', async (_, from, to) => {
    expect(await faultOf(replaced(from, to))).toMatchObject({ type: 'NotJson' });
  });

  test('has an event that is not an object', async () => {
    expect(await faultOf(good.replace('[\n{', '[\n17,{'))).toMatchObject({
      type: 'EventInvalid',
      event: 1,
      line: 2,
    });
    expect(await faultOf(good.replace(',\n{', ',\nnull,{'))).toMatchObject({
      type: 'EventInvalid',
      event: 2,
      line: 3,
    });
  });

  test('is nested beyond all measure', async () => {
    const deep = `${'['.repeat(70)}${']'.repeat(70)}`;
    const fault = await faultOf(replaced('"thing":"b"', `"thing":${deep}`));
    expect(fault).toMatchObject({ type: 'TooDeep', event: 3, line: 4 });
    expect(await faultOf(`{"manifest":${'{"a":'.repeat(1e6)}`)).toMatchObject({ type: 'TooDeep' });
  });

  test('has an event too long', async () => {
    const long = 'x'.repeat(16 * 1024 * 1024);
    expect(await faultOf(replaced('"thing":"b"', `"thing":"${long}"`))).toMatchObject({
      type: 'TooLarge',
      event: 3,
      line: 4,
    });
  });
});

describe('an event that is not as it should be', () => {
  test.each<[string, (event: Line) => unknown, path: readonly (string | number)[]]>([
    ['lacks an attribute', (event) => delete event['source'], ['source']],
    ['has one that is null', (event) => (event['causationid'] = null), ['causationid']],
    ['has one of the wrong type', (event) => (event['commitseq'] = '2'), ['commitseq']],
    ['has one that nobody knows', (event) => (event['traceparent'] = 'x'), []],
    [
      'has one that JavaScript has',
      (event) => Object.defineProperty(event, '__proto__', { value: {}, enumerable: true }),
      [],
    ],
    ['lacks data', (event) => delete event['data'], ['data']],
    ['has another id', (event) => (event['id'] = 'x/1.1'), ['id']],
    ['has no device', (event) => (event['source'] = 'urn:uuid:'), ['source']],
    ['has another source', (event) => (event['source'] = 'urn:other:x'), ['source']],
    ['is of another domain', (event) => (event['type'] = 'daybook.shop.ThingHappened'), ['type']],
    ['has no type', (event) => (event['type'] = 'daybook.test.'), ['type']],
    [
      'has another schema',
      (event) => (event['dataschema'] = 'urn:daybook:schema:daybook.test.Other:2'),
      ['dataschema'],
    ],
    [
      'has no schema number',
      (event) => (event['dataschema'] = 'urn:daybook:schema:daybook.test.ThingHappened:02'),
      ['dataschema'],
    ],
    ['has an impossible time', (event) => (event['time'] = '2025-02-30T12:00:01.000Z'), ['time']],
    ['has an exact time for no reason', (event) => (event['recordedat'] = '1743336001000'), ['time']],
    ['has an exact time that is no number', (event) => (event['recordedat'] = 'NaN'), ['time']],
    ['has an infinite number', (event) => (event['actcount'] = 1e300), ['actcount']],
    [
      'has half a surrogate pair',
      (event) => (event['data'] = { thing: 'x', deep: [{ a: '\udc00' }] }),
      ['data', 'deep', 0, 'a'],
    ],
    [
      'has half a surrogate pair in a name',
      (event) => (event['data'] = { thing: 'x', deep: [{ '\ud800': 1 }] }),
      ['data', 'deep', 0],
    ],
    [
      'has a number beyond 2^53',
      (event) => (event['data'] = { thing: 'x', amount: 2 ** 53 }),
      ['data', 'amount'],
    ],
    ['has data of another shape', (event) => (event['data'] = { thing: 7 }), ['data', 'thing']],
    [
      'has data that breaks reading it',
      (event) => (
        (event['data'] = null),
        (event['dataschema'] = 'urn:daybook:schema:daybook.test.ThingHappened:1')
      ),
      ['data'],
    ],
  ])('%s', async (_, change, path) => {
    const fault = await faultOf(changed(({ events }) => change(events[2]!)));
    expect(fault).toMatchObject({ type: 'EventInvalid', event: 3, line: 4, path });
  });

  test('__proto__ touches no prototype, and is kept as any other name', async () => {
    const data = JSON.parse('{"thing":"x","__proto__":{"polluted":true}}') as never;
    const { arrived } = await readAll(new Blob([await textOf(logOf([[opening], [{ events: [{ data }] }]]))]));
    expect(Object.hasOwn(arrived[1]!.commit.events[0]!.data as object, '__proto__')).toBe(true);
    expect('polluted' in {}).toBe(false);
  });

  test('data is kept with what its shape does not name, and as old as it is', async () => {
    const data = { thing: 'x', more: [1] };
    const { arrived } = await readAll(
      new Blob([
        await textOf(logOf([[opening], [{ events: [{ data }, { schema: 1, data: { what: 'y' } }] }]])),
      ]),
    );
    expect(arrived[1]!.commit.events.map((event) => event.data)).toEqual([data, { what: 'y' }]);
  });
});

describe('a log that is not whole', () => {
  test.each<[string, LogFileFault['type'], number | undefined, (parts: Parts) => unknown]>([
    ['an event is there twice', 'DuplicateEvent', 4, ({ events }) => events.splice(3, 0, events[2]!)],
    ['a commit is there twice', 'DuplicateEvent', 3, ({ events }) => events.splice(2, 0, events[0]!)],
    ['an event of long ago comes back', 'DuplicateEvent', 14, ({ events }) => events.push(events[0]!)],
    ['an event is missing', 'SequenceGap', 3, ({ events }) => events.splice(2, 1)],
    ['the first is missing', 'SequenceGap', 1, ({ events }) => events.shift()],
    ['the last is missing', 'HeadMismatch', undefined, ({ events }) => events.pop()],
    ['two are exchanged', 'SequenceGap', 3, ({ events }) => events.splice(2, 2, events[3]!, events[2]!)],
    ['a version is wrong', 'SequenceGap', 4, ({ events }) => (events[3]!['streamversion'] = 1)],
    ['events of a commit disagree', 'CommitBroken', 3, ({ events }) => (events[2]!['commandid'] = 'other')],
    ['data was changed', 'HashMismatch', 2, ({ events }) => (events[2]!['data'] = { thing: 'B' })],
    [
      'a time was changed',
      'HashMismatch',
      5,
      ({ events }) => (events[4]!['time'] = '2025-03-30T12:00:02.001Z'),
    ],
    ['a hash was changed', 'HashMismatch', 5, ({ events }) => (events[4]!['commithash'] = '0'.repeat(64))],
    [
      'the head is another',
      'HeadMismatch',
      undefined,
      ({ manifest }) => (manifest.head['hash'] = '0'.repeat(64)),
    ],
    ['the head is further on', 'HeadMismatch', undefined, ({ manifest }) => (manifest.head['position'] = 99)],
    ['a device is missing', 'HeadMismatch', undefined, ({ manifest }) => manifest.devices.pop()],
    [
      'a device has another last commit',
      'HeadMismatch',
      undefined,
      ({ manifest }) => (manifest.devices[0]!['seq'] = 99),
    ],
  ])('%s', async (_, type, event, change) => {
    const fault = await faultOf(changed(change));
    expect(fault).toMatchObject(event === undefined ? { type } : { type, event, line: event + 1 });
  });

  const thingOf = (fields: Partial<CommitSketch>) => ({ events: [thing('a')], ...fields });
  test.each<[string, LogFileFault['type'], number, CommitSketch[][]]>([
    ['a commit does not follow its device’s', 'ChainBroken', 2, [[thingOf({ prev: '1'.repeat(64) })]]],
    ['a commit of a device is missing', 'SequenceGap', 2, [[thingOf({ seq: 3 })]]],
    ['a commit comes again with other events', 'DuplicateEvent', 2, [[thingOf({ seq: 1 })]]],
    [
      'a command was done twice',
      'DuplicateCommand',
      3,
      [[thingOf({ command: 'c' })], [thingOf({ command: 'c' })]],
    ],
    ['an act lacks its end', 'ActIncomplete', 2, [[thingOf({ act: { id: 'a', index: 0, count: 2 } })]]],
    ['an act lacks its beginning', 'ActIncomplete', 2, [[thingOf({ act: { id: 'a', index: 1, count: 2 } })]]],
    [
      'an act lacks its middle',
      'ActIncomplete',
      2,
      [
        [thingOf({ act: { id: 'a', index: 0, count: 3 } })],
        [thingOf({ act: { id: 'a', index: 2, count: 3 } })],
      ],
    ],
    [
      'an act is broken into',
      'ActIncomplete',
      2,
      [[thingOf({ act: { id: 'a', index: 0, count: 2 } })], [thingOf({})]],
    ],
    [
      'an act has more than it says',
      'EventInvalid',
      2,
      [[thingOf({ act: { id: 'a', index: 0, count: 0 } })]],
    ],
  ])('%s', async (_, type, event, acts) => {
    const text = await textOf(logOf([[opening], ...acts]));
    expect(await faultOf(text)).toMatchObject({ type, event, line: event + 1 });
  });

  test('commits of one act may come from one command', async () => {
    const log = logOf([
      [opening],
      [thingOf({ command: 'c' }), thingOf({ command: 'c' }), thingOf({ command: 'd' })],
    ]);
    expect((await readAll(new Blob([await textOf(log)]))).summary.commits).toBe(4);
  });
});

describe('a reader that is stopped', () => {
  test('throws the reason, not a problem', async () => {
    const reason = new Error('enough');
    const reading = readAll(new Blob([good]), { signal: AbortSignal.abort(reason) });
    await expect(reading).rejects.toBe(reason);
  });

  test('lets go of the file', async () => {
    let cancelled = false;
    const acts = Array.from({ length: 3000 }, (_, nth) => [
      { events: [thing(String(nth))], recordedAt: NOON },
    ]);
    const bytes = new TextEncoder().encode(await textOf(logOf([[opening], ...acts])));
    const stream = () => {
      let at = 0;
      return new ReadableStream<Uint8Array<ArrayBuffer>>({
        pull: (controller) => controller.enqueue(bytes.slice(at, (at += 10_000))),
        cancel: () => void (cancelled = true),
      });
    };
    const file = Object.assign(new Blob([bytes]), { stream });
    for await (const batch of readLogFile(file, { domains: [domain] })) {
      expect(batch.length).toBeGreaterThan(0);
      break;
    }
    expect(cancelled).toBe(true);
  });
});
