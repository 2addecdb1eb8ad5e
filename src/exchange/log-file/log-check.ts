/** Puts the events of a file back together as commits, and refuses the first one with which they are no whole, unbroken log. */
import type { ArrivedCommit, Commit, StoredEvent } from '../../kernel/index.ts';
import { commitText, sha256Hex, sha256OfHex, ZERO_HASH } from '../../kernel/index.ts';
import type { ReadEvent } from './event-attributes.ts';
import type { LogManifest } from './format.ts';
import { KeyCounts } from './key-counts.ts';
import type { LogFileFault } from './problem.ts';
import { LogFileProblem } from './problem.ts';

/** A log has as many devices as its person had browsers. */
const MOST_DEVICES = 10_000;
/** UTF-16 units of one commit, which is handed on and stored as one. */
const LONGEST_COMMIT = 64 * 1024 * 1024;

/** Where in the file an event stands, both from 1, and how long it is. */
export interface EventPlace {
  readonly event: number;
  readonly line: number;
  readonly length: number;
}

/** A commit being gathered; its first event's account of it, which the others must repeat. */
interface OpenCommit {
  readonly first: ReadEvent;
  readonly place: EventPlace;
  readonly account: string;
  readonly events: StoredEvent[];
  readonly versions: number[];
  length: number;
}

export class LogCheck {
  readonly #manifest: LogManifest;
  readonly #devices = new Map<string, Pick<Commit, 'seq' | 'hash' | 'time'>>();
  readonly #versions = new KeyCounts();
  readonly #commands = new KeyCounts();
  #open: OpenCommit | undefined;
  /** The act that is not whole yet. */
  #act: { readonly of: Commit; readonly place: EventPlace } | undefined;
  #lastCommand = '';
  #logHash = ZERO_HASH;
  #position = 0;
  commits = 0;

  constructor(manifest: LogManifest) {
    this.#manifest = manifest;
  }

  /** Takes the next event; gives the commit before, once this event shows that it is complete. */
  add(read: ReadEvent, place: EventPlace): ArrivedCommit | undefined {
    const open = this.#open;
    const continues = open !== undefined && sameCommit(open.first, read);
    this.#refuseDuplicate(read, place, continues);
    if (read.position !== this.#position + 1)
      throw problem('SequenceGap', `sequence ${read.position} where ${this.#position + 1} should be`, place);
    const complete = continues ? undefined : this.#close();
    if (continues) this.#continue(open, read, place);
    else this.#begin(read, place);
    const version = this.#versions.add(read.event.stream);
    if (read.version !== version)
      throw problem(
        'SequenceGap',
        `streamversion ${read.version} where ${version} should be`,
        place,
        read.position,
      );
    this.#position += 1;
    return complete;
  }

  /** After the last event: the last commit, and that the log ends where the manifest says. */
  end(): ArrivedCommit | undefined {
    const complete = this.#close();
    if (this.#act)
      throw problem('ActIncomplete', 'the last act has fewer commits than it says', this.#act.place);
    const { head, devices } = this.#manifest;
    if (head.position !== this.#position)
      throw new LogFileProblem({
        type: 'HeadMismatch',
        position: this.#position,
        reason: `${this.#position} events where the manifest promises ${head.position}`,
      });
    const same =
      devices.length === this.#devices.size &&
      devices.every(({ device, seq, hash }) => {
        const last = this.#devices.get(device);
        return last?.seq === seq && last.hash === hash;
      });
    if (head.hash !== this.#logHash || !same)
      throw new LogFileProblem({
        type: 'HeadMismatch',
        position: this.#position,
        reason: 'the log hash or the devices are not those of the manifest',
      });
    return complete;
  }

  #refuseDuplicate(
    { commit: { device, seq }, index, position }: ReadEvent,
    place: EventPlace,
    continues: boolean,
  ): void {
    const closed = this.#devices.get(device)?.seq ?? 0;
    const again = seq <= closed || (continues && index < this.#open!.events.length);
    const openAgain = this.#open?.first.commit.device === device && seq < this.#open.first.commit.seq;
    if (again || openAgain)
      throw problem('DuplicateEvent', `${device}/${seq}.${index} was there before`, place, position);
  }

  #begin(read: ReadEvent, place: EventPlace): void {
    if (read.index !== 0)
      throw problem('CommitBroken', `a commit begins with its event ${read.index}`, place, read.position);
    this.#open = {
      first: read,
      place,
      account: JSON.stringify(read.commit),
      events: [read.event],
      versions: [read.version],
      length: place.length,
    };
  }

  #continue(open: OpenCommit, read: ReadEvent, place: EventPlace): void {
    if (read.index !== open.events.length)
      throw problem(
        'CommitBroken',
        `commitindex ${read.index} where ${open.events.length} should be`,
        place,
        read.position,
      );
    if (JSON.stringify(read.commit) !== open.account)
      throw problem(
        'CommitBroken',
        'it tells of its commit differently than the event before',
        place,
        read.position,
      );
    open.length += place.length;
    if (open.length > LONGEST_COMMIT) throw problem('TooLarge', 'a commit is too long', place, read.position);
    open.events.push(read.event);
    open.versions.push(read.version);
  }

  /** Checks the open commit as a whole. */
  #close(): ArrivedCommit | undefined {
    const open = this.#open;
    if (!open) return undefined;
    this.#open = undefined;
    const { first, place, events, versions } = open;
    const commit: Commit = { ...first.commit, events };
    const refuse = (type: LogFileFault['type'], reason: string) =>
      problem(type, reason, place, first.position);
    const before = this.#devices.get(commit.device);
    if (!before && this.#devices.size >= MOST_DEVICES) throw refuse('TooLarge', 'too many devices');
    if (commit.seq !== (before?.seq ?? 0) + 1)
      throw refuse('SequenceGap', `commitseq ${commit.seq} where ${(before?.seq ?? 0) + 1} should be`);
    const text = commitText(commit, this.#manifest.book);
    if (sha256Hex(text) !== commit.hash)
      throw refuse('HashMismatch', 'commithash is not the hash of the commit');
    if (commit.prev !== (before?.hash ?? ZERO_HASH))
      throw refuse('ChainBroken', 'prevhash is not the hash of the device’s commit before');
    if (before && commit.time <= before.time)
      throw refuse('ChainBroken', 'logicaltime is not after that of the device’s commit before');
    this.#checkAct(commit, place, refuse);
    this.#devices.set(commit.device, { seq: commit.seq, hash: commit.hash, time: commit.time });
    this.#logHash = sha256OfHex(this.#logHash, commit.hash);
    this.commits += 1;
    return { position: first.position, commit, versions, text };
  }

  #checkAct(
    commit: Commit,
    place: EventPlace,
    refuse: (type: LogFileFault['type'], reason: string) => LogFileProblem,
  ): void {
    const { id, index, count } = commit.act;
    const act = this.#act?.of;
    if (
      act &&
      (id !== act.act.id ||
        index !== act.act.index + 1 ||
        count !== act.act.count ||
        commit.device !== act.device)
    )
      throw problem('ActIncomplete', 'another act begins before this one is whole', this.#act!.place);
    if (!act && index !== 0) throw refuse('ActIncomplete', 'an act begins in its middle');
    if (index >= count) throw refuse('ActIncomplete', 'an act has more commits than it says');
    // Commits of one act may come from one command; any other repetition would be a command done twice.
    if (!(act && commit.command === this.#lastCommand) && this.#commands.add(commit.command) > 1)
      throw refuse('DuplicateCommand', 'its command was in the log before');
    this.#lastCommand = commit.command;
    this.#act = index + 1 < count ? { of: commit, place: this.#act?.place ?? place } : undefined;
  }
}

function sameCommit(a: ReadEvent, b: ReadEvent): boolean {
  return a.commit.device === b.commit.device && a.commit.seq === b.commit.seq;
}

export function problem(
  type: LogFileFault['type'],
  reason: string,
  { event, line }: EventPlace,
  position?: number,
): LogFileProblem {
  return new LogFileProblem({ type, reason, event, line, ...(position === undefined ? {} : { position }) });
}
