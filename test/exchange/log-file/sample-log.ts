/** Logs to write and read: a small domain, commits sealed as the engine seals them, and a log that only holds them. */
import * as fc from 'fast-check';
import * as z from 'zod/mini';
import type { LogDomain } from '../../../src/exchange/log-file/index.ts';
import { exportLog, readLogFile } from '../../../src/exchange/log-file/index.ts';
import type {
  ArrivedCommit,
  Commit,
  EventLog,
  Head,
  JsonValue,
  StoredEvent,
} from '../../../src/kernel/index.ts';
import {
  advanceHead,
  BOOK_STREAM,
  bookEvents,
  emptyHead,
  sealCommit,
  StreamIndex,
  tick,
  uuidV8,
  ZERO_HASH,
} from '../../../src/kernel/index.ts';

export const BOOK = '018f2a5e-7c3b-7000-8000-00000000b00c';
export const NOON = Date.UTC(2025, 2, 30, 12);

/** Things happen; their first shape had one name for what the second calls another. */
export const domain: LogDomain = {
  name: 'test',
  events: {
    BookOpened: { schema: 1 },
    ThingHappened: {
      schema: 2,
      upcasters: [({ what, ...rest }: { what: string }) => ({ ...rest, thing: what })],
    },
  },
  eventShapes: {
    BookOpened: bookEvents.BookOpened,
    ThingHappened: z.object({ thing: z.string(), amount: z.optional(z.number()) }),
  },
};

export type CommitSketch = Partial<Omit<Commit, 'hash' | 'events' | 'time'>> & {
  readonly events: readonly (Pick<StoredEvent, 'data'> & Partial<StoredEvent>)[];
};

export const opening: CommitSketch = {
  events: [
    {
      stream: BOOK_STREAM,
      type: 'BookOpened',
      schema: 1,
      data: { book: BOOK, domain: 'test', name: 'A book', currency: 'EUR', timeZone: 'Europe/Berlin' },
    },
  ],
};

export function thing(name: string, stream = `thing:${name}`): StoredEvent {
  return { stream, type: 'ThingHappened', schema: 2, data: { thing: name, amount: 12.5 } };
}

/** A whole log: each inner list is an act, of a commit a sketch. */
export function logOf(acts: readonly (readonly CommitSketch[])[]): Pick<EventLog, 'book' | 'head' | 'read'> {
  const device = deviceOf(0);
  const chains = new Map<string, { seq: number; prev: string }>();
  const streams = new StreamIndex();
  const arrived: ArrivedCommit[] = [];
  let head: Head = emptyHead(device);
  for (const [nth, sketches] of acts.entries()) {
    const actDevice = sketches[0]?.device ?? device;
    for (const [index, sketch] of sketches.entries()) {
      const chain = chains.get(actDevice) ?? { seq: 0, prev: ZERO_HASH };
      const command = sketch.command ?? uuidV8('command', nth, index);
      const { commit, text } = sealCommit(
        {
          device: actDevice,
          seq: sketch.seq ?? chain.seq + 1,
          time: tick(head.time, NOON + nth * 1000),
          recordedAt: sketch.recordedAt ?? NOON + nth * 1000,
          command,
          act: sketch.act ?? { id: uuidV8('act', nth), index, count: sketches.length },
          correlation: sketch.correlation ?? command,
          ...(sketch.causation === undefined ? {} : { causation: sketch.causation }),
          events: sketch.events.map((event) => ({ ...thing(''), ...event })),
          prev: sketch.prev ?? chain.prev,
        },
        BOOK,
      );
      const position = head.position + 1;
      arrived.push({ position, commit, text, versions: streams.learn(position, commit.events) });
      chains.set(actDevice, { seq: commit.seq, prev: commit.hash });
      head = advanceHead(head, commit);
    }
  }
  return holding(head, arrived);
}

export function holding(
  head: Head,
  arrived: readonly ArrivedCommit[],
): Pick<EventLog, 'book' | 'head' | 'read'> {
  return {
    book: BOOK,
    head: async () => head,
    async *read({ to = Infinity } = {}) {
      const wanted = arrived.filter(({ position }) => position <= to);
      for (let from = 0; from < wanted.length; from += 7) yield wanted.slice(from, from + 7);
    },
  };
}

export function deviceOf(nth: number): string {
  return uuidV8('device', nth);
}

/** A log with a bit of everything: acts of several commits, several devices, several events, odd texts and clocks. */
export function variedLog() {
  return logOf([
    [opening],
    [{ events: [thing('a'), thing('b'), thing('a again', 'thing:a')] }],
    [
      { events: [thing('import 1')] },
      { events: [thing('import 2'), thing('import 3')] },
      { events: [thing('c')] },
    ],
    [{ device: deviceOf(1), causation: `${deviceOf(0)}/2.1`, correlation: 'why', events: [thing('d')] }],
    [
      {
        recordedAt: 1.5,
        events: [{ data: { thing: 'Zoë 日本 \u2028 "quoted" \\ 𝄞 \u0000', nested: [[null, { '': {} }]] } }],
      },
    ],
    [{ recordedAt: 8.64e15, events: [{ data: { what: 'old shape' }, schema: 1 }] }],
    [{ device: deviceOf(1), events: [{ type: 'NotKnownHere', data: [1, 2], schema: 7 }] }],
    [{ events: [thing('last')] }],
  ]);
}

export async function fileOf(
  log: Pick<EventLog, 'book' | 'head' | 'read'>,
  exportedAt = NOON,
): Promise<Uint8Array<ArrayBuffer>> {
  const chunks: Uint8Array<ArrayBuffer>[] = [];
  for await (const chunk of exportLog({ log, domain, exportedAt })) chunks.push(chunk);
  return new Uint8Array(await new Blob(chunks).arrayBuffer());
}

export async function textOf(log: Pick<EventLog, 'book' | 'head' | 'read'>): Promise<string> {
  return new TextDecoder().decode(await fileOf(log));
}

/** Everything the reader gives, and its summary. */
export async function readAll(
  file: Parameters<typeof readLogFile>[0],
  options: Partial<Parameters<typeof readLogFile>[1]> = {},
) {
  const reader = readLogFile(file, { domains: [domain], ...options });
  const batches: (readonly ArrivedCommit[])[] = [];
  for (;;) {
    const step = await reader.next();
    if (step.done) return { batches, arrived: batches.flat(), summary: step.value };
    batches.push(step.value);
  }
}

/** The commits of a log. */
export async function commitsOf(log: Pick<EventLog, 'read'>): Promise<ArrivedCommit[]> {
  const commits: ArrivedCommit[] = [];
  for await (const batch of log.read()) commits.push(...batch);
  return commits;
}

const text = fc.string({ unit: 'binary', maxLength: 12 });
const number = fc.oneof(fc.maxSafeInteger(), fc.double({ noNaN: true, min: -1e15, max: 1e15 }));
const { json } = fc.letrec<{ json: JsonValue }>((tie) => ({
  json: fc.oneof(
    { maxDepth: 4, depthSize: 'small' },
    fc.oneof(fc.constant(null), fc.boolean(), number, text),
    fc.array(tie('json'), { maxLength: 4 }),
    fc.dictionary(fc.oneof(text, fc.constantFrom('__proto__', 'constructor', 'toString')), tie('json'), {
      maxKeys: 4,
    }),
  ),
}));
const event: fc.Arbitrary<StoredEvent> = fc.oneof(
  fc.record({
    stream: fc.constantFrom('thing:a', 'thing:b', 'thing:c'),
    type: fc.constant('ThingHappened'),
    schema: fc.constant(2),
    data: fc.tuple(text, json).map(([thing, more]) => ({ thing, ...(more === null ? {} : { more }) })),
  }),
  fc.record({
    stream: fc.string({ unit: 'binary', minLength: 1, maxLength: 20 }),
    type: fc.oneof(fc.constant('NotKnownHere'), fc.string({ unit: 'binary', minLength: 1, maxLength: 9 })),
    schema: fc.integer({ min: 1, max: 99 }),
    data: json,
  }),
);
const sketch: fc.Arbitrary<CommitSketch> = fc.record(
  {
    device: fc.constantFrom(deviceOf(0), deviceOf(1), 'a-device'),
    recordedAt: fc.oneof(
      fc.integer({ min: 0, max: 2e12 }),
      fc.maxSafeInteger(),
      fc.double({ noNaN: true, noDefaultInfinity: true }),
    ),
    correlation: text,
    causation: text,
    events: fc.array(event, { minLength: 1, maxLength: 4 }),
  },
  { requiredKeys: ['events'] },
);

/** Any log that opens a book. */
export const anyLog = fc
  .array(fc.array(sketch, { minLength: 1, maxLength: 3 }), { maxLength: 12 })
  .map((acts) => logOf([[opening], ...acts]));
