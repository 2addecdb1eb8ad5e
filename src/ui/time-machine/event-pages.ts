/** The log's events a page at a time, fetched as they come into view. */
import { signal } from '@preact/signals';
import type { EventView } from '../../engine/client.ts';
import { engine } from '../app/engine.ts';

const pageSize = 200;
/** About ten screens' worth; what was scrolled past is fetched again. */
const mostPages = 24;

export class EventPages {
  /** Raised when something arrived: read it to be drawn again. */
  readonly arrivals = signal(0);
  private readonly pages = new Map<number, readonly EventView[] | 'coming'>();

  /** The event at a position, if it is here. */
  at(position: number): EventView | undefined {
    const page = this.pages.get(pageOf(position));
    return page && page !== 'coming' ? page[position - firstOf(pageOf(position))] : undefined;
  }

  /** Fetches what is missing between two positions. `head`: a page that was short then is fetched again. */
  want(from: number, to: number, head: number): void {
    for (let page = pageOf(Math.max(1, from)); page <= pageOf(Math.max(1, to)); page += 1) {
      const known = this.pages.get(page);
      if (known === 'coming') continue;
      const whole = Math.min(pageSize, head - firstOf(page) + 1);
      if (!known || known.length < whole) void this.fetch(page, known);
    }
  }

  private async fetch(page: number, before: readonly EventView[] | undefined): Promise<void> {
    this.pages.set(page, 'coming');
    try {
      const from = firstOf(page);
      const events = await engine().events({ from, to: from + pageSize - 1, limit: pageSize });
      this.pages.delete(page); // The newest comes last, the oldest is let go first.
      this.pages.set(page, events);
      for (const old of this.pages.keys()) {
        if (this.pages.size <= mostPages) break;
        this.pages.delete(old);
      }
    } catch {
      if (before) this.pages.set(page, before);
      else this.pages.delete(page); // The book was closed; another opening asks anew.
    }
    this.arrivals.value += 1;
  }
}

const pageOf = (position: number) => Math.floor((position - 1) / pageSize);
const firstOf = (page: number) => page * pageSize + 1;
