/** From a command to commits in the log: check its shape, decide, append; who loses a race catches up and decides again. */
import type { ArrivedCommit, Domain, Head, Message, SealedCommit } from '../kernel/index.ts';
import { findLoneSurrogate, sealCommit, tick, uuidV8 } from '../kernel/index.ts';
import type { CommandMessage, EngineRejection } from './protocol.ts';

/** More events than this in one decision are cut into several commits of one act, so that no record grows without bound. */
export const EVENTS_PER_COMMIT = 1000;

export type CheckedCommand =
  | { readonly ok: true; readonly command: Message & { readonly id: string; readonly recordedAt: number } }
  | { readonly ok: false; readonly rejection: EngineRejection };

/** The command as its decider takes it, or why it is no such command. Nothing is looked up. */
export function checkCommand(
  domain: Domain,
  message: CommandMessage,
  id: string,
  recordedAt: number,
): CheckedCommand {
  const shape = Object.hasOwn(domain.commands, message.type) ? domain.commands[message.type] : undefined;
  if (!shape) {
    return {
      ok: false,
      rejection: {
        type: 'CommandUnknown',
        command: message.type,
        known: Object.keys(domain.commands),
      },
    };
  }
  const about = envelopeIssues(id, message.expected);
  if (about.length > 0) return invalid(about);
  const surrogate = findLoneSurrogate(message.data);
  if (surrogate) return invalid([{ path: surrogate, message: HALF_A_CHARACTER }]);
  const parsed = shape.safeParse(message.data);
  if (!parsed.success) {
    return invalid(
      parsed.error.issues.map((issue) => ({
        path: issue.path.map((step) => (typeof step === 'symbol' ? String(step) : step)),
        message: issue.message,
      })),
    );
  }
  return { ok: true, command: { type: message.type, data: parsed.data, id, recordedAt } };
}

type Issues = Extract<EngineRejection, { type: 'InvalidCommand' }>['issues'];

const HALF_A_CHARACTER = 'A text holds half of a character (a lone surrogate)';
const LONGEST_ID = 200;

/** What is around the data comes from scripts too. An id of another kind would be stored, and no export of it could be read again. */
function envelopeIssues(id: unknown, expected: unknown): Issues {
  const issues: Issues[number][] = [];
  if (typeof id !== 'string' || id.length === 0 || id.length > LONGEST_ID)
    issues.push({ path: ['id'], message: `An id is a text of 1 to ${LONGEST_ID} characters` });
  else if (findLoneSurrogate(id)) issues.push({ path: ['id'], message: HALF_A_CHARACTER });
  const versions = expected === undefined ? {} : expected;
  if (typeof versions !== 'object' || versions === null || Array.isArray(versions))
    return [...issues, { path: ['expected'], message: 'Versions are an object, by stream' }];
  for (const [stream, version] of Object.entries(versions))
    if (!Number.isSafeInteger(version) || version < 0)
      issues.push({ path: ['expected', stream], message: 'A version is a whole number from 0' });
  return issues;
}

function invalid(issues: Issues): CheckedCommand {
  return { ok: false, rejection: { type: 'InvalidCommand', issues } };
}

export interface Cause {
  readonly correlation: string;
  readonly causation: string;
}

/** The commits that record `events` directly after `head`: one, or several of one act where they are many. */
export function sealAct(
  domain: Domain,
  book: string,
  head: Head,
  command: { readonly id: string; readonly recordedAt: number },
  events: readonly Message[],
  cause?: Cause,
): SealedCommit[] {
  const count = Math.ceil(events.length / EVENTS_PER_COMMIT);
  const sealed: SealedCommit[] = [];
  let { time, prev, seq } = head;
  for (let index = 0; index < count; index += 1) {
    time = tick(time, command.recordedAt);
    seq += 1;
    const commit = sealCommit(
      {
        device: head.device,
        seq,
        time,
        recordedAt: command.recordedAt,
        command: index === 0 ? command.id : uuidV8('commit', command.id, index),
        act: { id: command.id, index, count },
        correlation: cause?.correlation ?? command.id,
        ...(cause ? { causation: cause.causation } : {}),
        events: events.slice(index * EVENTS_PER_COMMIT, (index + 1) * EVENTS_PER_COMMIT).map((event) => ({
          stream: domain.streamOf(event),
          type: event.type,
          schema: domain.events[event.type]?.schema ?? 1,
          data: event.data as never, // A decided event's data is JSON by its shape.
        })),
        prev,
      },
      book,
    );
    prev = commit.commit.hash;
    sealed.push(commit);
  }
  return sealed;
}

/** The position of the last event of a commit. */
export function lastPosition({ position, commit }: ArrivedCommit): number {
  return position + commit.events.length - 1;
}
