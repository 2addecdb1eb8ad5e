/** A commit's events as CloudEvents, and what each CloudEvent says of the commit it came in. */
import type { ArrivedCommit, Commit, JsonValue, Position, StoredEvent } from '../../kernel/index.ts';
import { assert, canonicalJson, eventId } from '../../kernel/index.ts';
import type { LogFileEvent } from './format.ts';
import { DEVICE, GREATEST_INTEGER } from './format.ts';
import { recordedAtOf, timeAttributes } from './recorded-time.ts';

const SOURCE = 'urn:uuid:';
/** Clocks are read no further than half of this; beyond it there may be no time left for what comes after. */
const LATEST_LOGICAL_TIME = 'bfffffffffff-ffff';

/**
 * The events of a commit, a line each: RFC 8785 canonical JSON. The members are written in the order that it asks for
 * rather than sorted, event after event; a test compares.
 */
export function eventLines({ commit, position, versions }: ArrivedCommit, domain: string): string[] {
  const { device, seq, act, recordedAt } = commit;
  assert(DEVICE.test(device), `a device's id can stand in a URN: ${device}`);
  assert(seq <= GREATEST_INTEGER && act.count <= GREATEST_INTEGER, 'counts of a log fit 32 bits');
  const { time, recordedat } = timeAttributes(recordedAt);
  const causation = commit.causation === undefined ? '' : `"causationid":${text(commit.causation)},`;
  const ofAct = `{"actcount":${act.count},"actid":${text(act.id)},"actindex":${act.index},${causation}"commandid":${text(commit.command)},"commithash":"${commit.hash}",`;
  const ofCommit = `"commitseq":${seq},"correlationid":${text(commit.correlation)},`;
  const ofChain = `"logicaltime":${text(commit.time)},"prevhash":"${commit.prev}",${recordedat === undefined ? '' : `"recordedat":"${recordedat}",`}`;
  return commit.events.map((event, index) => {
    const type = typeAttribute(domain, event.type);
    return (
      `${ofAct}"commitindex":${index},${ofCommit}"data":${canonicalJson(event.data)},"datacontenttype":"application/json",` +
      `"dataschema":${text(schemaAttribute(type, event.schema))},"id":"${eventId(commit, index)}",${ofChain}` +
      `"sequence":"${String(position + index).padStart(16, '0')}","source":"${SOURCE}${device}","specversion":"1.0",` +
      `"streamversion":${versions[index]!},"subject":${text(event.stream)},"time":"${time}","type":${text(type)}}`
    );
  });
}

/** One CloudEvent, read: the event, its place, and its commit as it tells of it, all but the other events. */
export interface ReadEvent {
  readonly position: Position;
  readonly version: number;
  readonly index: number;
  readonly event: StoredEvent;
  readonly commit: Omit<Commit, 'events'>;
}

/** Reads attributes whose shapes were checked. A text is the reason why they cannot be right, with where it shows. */
export function readAttributes(
  attributes: LogFileEvent,
  domain: string,
): ReadEvent | { readonly wrong: string; readonly path: keyof LogFileEvent } {
  const { source, type, id, commitseq: seq, commitindex: index } = attributes;
  const device = source.slice(SOURCE.length);
  if (!source.startsWith(SOURCE) || !DEVICE.test(device))
    return { wrong: 'source is not urn:uuid: and a device', path: 'source' };
  if (id !== eventId({ device, seq }, index))
    return { wrong: 'id is not device/commitseq.commitindex', path: 'id' };
  const prefix = typeAttribute(domain, '');
  if (!type.startsWith(prefix) || type === prefix)
    return { wrong: `type is not of the domain ${domain}`, path: 'type' };
  const schema = Number(attributes.dataschema.slice(attributes.dataschema.lastIndexOf(':') + 1));
  if (!Number.isInteger(schema) || schema < 1 || attributes.dataschema !== schemaAttribute(type, schema))
    return { wrong: 'dataschema is not urn:daybook:schema:<type>:<number>', path: 'dataschema' };
  const recordedAt = recordedAtOf(attributes);
  if (recordedAt === undefined)
    return { wrong: 'time and recordedat are not those of one clock reading', path: 'time' };
  const { causationid, logicaltime } = attributes;
  if (logicaltime > LATEST_LOGICAL_TIME)
    return { wrong: 'logicaltime is beyond what any clock says', path: 'logicaltime' };
  return {
    position: Number(attributes.sequence),
    version: attributes.streamversion,
    index,
    // Parsed from JSON text a moment ago.
    event: {
      stream: attributes.subject,
      type: type.slice(prefix.length),
      schema,
      data: attributes.data as JsonValue,
    },
    commit: {
      device,
      seq,
      time: logicaltime,
      recordedAt,
      command: attributes.commandid,
      act: { id: attributes.actid, index: attributes.actindex, count: attributes.actcount },
      correlation: attributes.correlationid,
      ...(causationid === undefined ? {} : { causation: causationid }),
      prev: attributes.prevhash,
      hash: attributes.commithash,
    },
  };
}

export function typeAttribute(domain: string, type: string): string {
  return `daybook.${domain}.${type}`;
}

/** CloudEvents wants a URI; our own types need no escaping, an unknown one may. */
export function schemaAttribute(typeAttribute: string, schema: number | string): string {
  return `urn:daybook:schema:${encodeURIComponent(typeAttribute)}:${schema}`;
}

// A lone surrogate has no UTF-8, so it would come back as something else.
function text(value: string): string {
  return canonicalJson(value);
}
