/** Live answers: a watched query is asked again after every commit, and its new answer sent only where it differs. */
import type { At } from './protocol.ts';
import type { Session } from './session.ts';

export interface Asked {
  readonly name: string;
  readonly params: unknown;
}

interface Watch extends Asked {
  readonly at: At;
  readonly onAnswer: (answer: unknown) => void;
  readonly onError: (message: string) => void;
  /** JSON of the answer sent last. */
  sent: string | undefined;
}

/** The same for the same question. */
export function keyOf({ name, params }: Asked): string {
  return JSON.stringify([name, params]);
}

export class Watches {
  private readonly watches = new Map<string, Watch>();
  private session: Session | undefined;
  private remembered: ReadonlyMap<string, string> | undefined;
  private scheduled = false;

  /** The book whose answers are watched from now on. `remembered` answers, by `keyOf`, serve until its log is read. */
  follow(session: Session | undefined, remembered?: ReadonlyMap<string, string>): void {
    this.session = session;
    this.remembered = remembered;
    session?.onChange(() => this.schedule());
    for (const watch of this.watches.values()) {
      watch.sent = undefined;
      void this.ask(watch);
    }
  }

  add(id: string, watch: Omit<Watch, 'sent'>): void {
    const added = { ...watch, sent: undefined };
    this.watches.set(id, added);
    void this.ask(added);
  }

  remove(id: string): void {
    this.watches.delete(id);
  }

  /** The questions about now, each once. */
  aboutNow(): Asked[] {
    const now = [...this.watches.values()].filter(({ at }) => at === 'now');
    return [
      ...new Map(now.map((watch) => [keyOf(watch), { name: watch.name, params: watch.params }])).values(),
    ];
  }

  /** Once for any number of commits in the same turn, and after the command's own answer went out. */
  private schedule(): void {
    if (this.scheduled) return;
    this.scheduled = true;
    setTimeout(() => {
      this.scheduled = false;
      for (const watch of this.watches.values()) {
        // An answer about the past stays: arrival only adds behind it.
        if (watch.at === 'now' || watch.sent === undefined) void this.ask(watch);
      }
    });
  }

  private async ask(watch: Watch): Promise<void> {
    const { session } = this;
    if (!session) return;
    try {
      if (!session.isOpen && watch.at === 'now') this.send(watch, this.remembered?.get(keyOf(watch)));
      const answer = await session.query(watch.name, watch.params, watch.at, Date.now());
      if (session === this.session) this.send(watch, JSON.stringify(answer), answer);
    } catch (failure) {
      // A log that cannot be read, or a book put away, is no fault of the question: the status tells of it.
      const readable = await session.opened.then(
        () => true,
        () => false,
      );
      if (!readable || session !== this.session) return;
      watch.onError(failure instanceof Error ? failure.message : String(failure));
    }
  }

  private send(watch: Watch, json: string | undefined, answer?: unknown): void {
    if (json === undefined || json === watch.sent) return;
    watch.sent = json;
    watch.onAnswer(answer ?? JSON.parse(json));
  }
}
