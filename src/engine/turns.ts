/** One thing after another: work waits for what was asked before it, and a failure of that is not its own. */

export class Turns {
  private last: Promise<unknown> = Promise.resolve();

  take<Answer>(work: () => Promise<Answer>): Promise<Answer> {
    const done = this.last.then(work);
    this.last = done.catch(() => undefined); // Whoever asked hears of the failure; the next must still have its turn.
    return done;
  }
}
