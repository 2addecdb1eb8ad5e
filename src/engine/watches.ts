/** Live answers: a watched query is asked again after every commit, and its new answer sent only where it differs. */
import type { At } from './protocol.ts';
import type { Session } from './session.ts';

interface Watch {
  readonly name: string;
  readonly params: unknown;
  readonly at: At;
  readonly onAnswer: (answer: unknown) => void;
  readonly onError: (message: string) => void;
  /** JSON of the answer sent last. */
  sent: string | undefined;
}

export class Watches {
  private readonly watches = new Map<string, Watch>();
  private session: Session | undefined;
  private scheduled = false;

  /** The book whose answers are watched from now on. */
  follow(session: Session | undefined): void {
    this.session = session;
    session?.onChange(() => this.schedule());
    for (const watch of this.watches.values()) watch.sent = undefined;
    this.schedule();
  }

  add(id: string, watch: Omit<Watch, 'sent'>): void {
    const added = { ...watch, sent: undefined };
    this.watches.set(id, added);
    void this.ask(added);
  }

  remove(id: string): void {
    this.watches.delete(id);
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
      const answer = await session.query(watch.name, watch.params, watch.at, Date.now());
      if (session !== this.session) return;
      const json = JSON.stringify(answer);
      if (json === watch.sent) return;
      watch.sent = json;
      watch.onAnswer(answer);
    } catch (failure) {
      watch.onError(failure instanceof Error ? failure.message : String(failure));
    }
  }
}
