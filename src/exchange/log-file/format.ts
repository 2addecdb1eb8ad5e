/** The shapes of a log file, `.daybook.json`: a manifest, and a CloudEvents 1.0 JSON batch with an event a line. */
import * as z from 'zod/mini';
import type { Domain } from '../../kernel/index.ts';

export const LOG_FILE_FORMAT = 'daybook-log';
/** Raised whenever an older reader would misread the file. */
export const LOG_FILE_VERSION = 1;

/** What this room needs to know of a domain. */
export type LogDomain = Pick<Domain, 'name' | 'events' | 'eventShapes'>;

/** Greatest value of a CloudEvents Integer (32 bits, signed). */
export const GREATEST_INTEGER = 2 ** 31 - 1;

const integerFrom = (least: number) => z.int().check(z.gte(least), z.lte(GREATEST_INTEGER));
const Hash = z.string().check(z.regex(/^[0-9a-f]{64}$/));
const Text = z.string().check(z.minLength(1));

/** RFC 3339 in UTC, to the millisecond. */
const Time = z.string().check(z.regex(/^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}\.\d{3}Z$/));

/** A device's id stands in a URN and in event ids: letters, digits and `-._~` only. */
export const DEVICE = /^[A-Za-z0-9._~-]{1,100}$/;

export const LogManifest = z.strictObject({
  format: z.literal(LOG_FILE_FORMAT),
  version: z.literal(LOG_FILE_VERSION),
  book: Text,
  exportedAt: Time,
  /** Position and log hash of the newest commit in the file. */
  head: z.strictObject({ position: z.int().check(z.gte(0)), hash: Hash }),
  /** Every device that made a commit, by id, with the number and the hash of its last. */
  devices: z.array(
    z.strictObject({ device: z.string().check(z.regex(DEVICE)), seq: integerFrom(1), hash: Hash }),
  ),
});
export type LogManifest = z.infer<typeof LogManifest>;

/** An attribute that has no value is left out, never null. */
export const LogFileEvent = z.strictObject({
  specversion: z.literal('1.0'),
  /** `device/commitseq.commitindex`. */
  id: Text,
  /** `urn:uuid:` and the device. */
  source: Text,
  /** `daybook.<domain>.<event type>`. */
  type: Text,
  /** The stream. */
  subject: Text,
  /** The wall clock as it was read when the commit was made. */
  time: Time,
  datacontenttype: z.literal('application/json'),
  /** `urn:daybook:schema:<type>:<schema number>`. */
  dataschema: Text,
  data: z.unknown(),
  /** Position, zero-padded to 16 digits so that the order of the texts is the order of the events. */
  sequence: z.string().check(z.regex(/^\d{16}$/)),
  /** Place in its stream, from 1. */
  streamversion: integerFrom(1),
  correlationid: z.string(),
  causationid: z.optional(z.string()),
  commandid: Text,
  actid: Text,
  actindex: integerFrom(0),
  actcount: integerFrom(1),
  /** Which commit of its device, from 1. */
  commitseq: integerFrom(1),
  /** Place in its commit, from 0. A commit is the whole run of events of one device and commitseq. */
  commitindex: integerFrom(0),
  commithash: Hash,
  prevhash: Hash,
  logicaltime: z.string().check(z.regex(/^[0-9a-f]{12}-[0-9a-f]{4}$/)),
  /** The exact clock reading, in milliseconds since 1970, where `time` has no form for it. */
  recordedat: z.optional(z.string()),
});
export type LogFileEvent = z.infer<typeof LogFileEvent>;
