/** Why a log file is refused, or cannot be written: data with the place it is about. */

export interface LogFileFault {
  readonly type:
    /** The file could not be read, or changed while it was. */
    | 'FileUnreadable'
    | 'GzipDamaged'
    | 'NotUtf8'
    | 'NotJson'
    /** JSON, but not of this format. */
    | 'NotALog'
    /** Made by a newer build. */
    | 'NewerFormat'
    /** A log of a domain that this build does not have. */
    | 'DomainUnknown'
    /** The first event does not open the book that the manifest names. */
    | 'BookMismatch'
    /** The file ends before the log does. */
    | 'Truncated'
    | 'TooLarge'
    | 'TooDeep'
    | 'EventInvalid'
    | 'DuplicateEvent'
    | 'DuplicateCommand'
    /** A position, a commit of a device or a version of a stream is missing or out of order. */
    | 'SequenceGap'
    /** The events of a commit do not follow one another, or tell of it differently. */
    | 'CommitBroken'
    | 'ActIncomplete'
    /** A commit is not what its hash says. */
    | 'HashMismatch'
    /** A commit does not follow its device's commit before. */
    | 'ChainBroken'
    /** The events are not the ones that the manifest promises. */
    | 'HeadMismatch'
    /** The log itself, about to be exported, is not what its head says. */
    | 'LogNotWhole';
  /** For a developer; a screen words the type. */
  readonly reason: string;
  /** 1-based place in `events`. */
  readonly event?: number | undefined;
  /** 1-based line of the file on which that event, or the fault, begins. */
  readonly line?: number | undefined;
  /** Position in the log, where it is known. */
  readonly position?: number | undefined;
  /** Where in the event. */
  readonly path?: readonly (string | number)[] | undefined;
}

/** Thrown once, at the first fault; nothing else leaves the reader but an abort's reason. */
export class LogFileProblem extends Error {
  override readonly name = 'LogFileProblem';
  readonly fault: LogFileFault;

  constructor(fault: LogFileFault) {
    super(`${fault.type}: ${fault.reason}`);
    this.fault = fault;
  }
}
