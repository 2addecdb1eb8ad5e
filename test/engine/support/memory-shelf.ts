/** A shelf of books in memory: two engines on one shelf behave as two tabs. */
import type { BookInfo } from '../../../src/engine/protocol.ts';
import type { OpenedBook, Shelf } from '../../../src/storage/index.ts';
import type { ArrivedCommit } from '../../../src/kernel/index.ts';
import { advanceHead, commitText } from '../../../src/kernel/index.ts';
import { MemoryLog, MemoryStore } from '../../../src/storage/index.ts';

export class MemoryShelf implements Shelf {
  readonly stores = new Map<string, MemoryStore>();
  readonly openings = new Map<string, unknown>();
  private infos: BookInfo[] = [];
  private readonly listeners = new Set<() => void>();

  async list(): Promise<readonly BookInfo[]> {
    return this.infos;
  }

  async create(info: BookInfo, device: string): Promise<OpenedBook> {
    this.stores.set(info.book, new MemoryStore(info.book, device));
    this.infos.unshift(info);
    this.told();
    return this.open(info.book);
  }

  async open(book: string): Promise<OpenedBook> {
    return { log: new MemoryLog(this.stores.get(book)!), notices: [], onNotice: () => undefined };
  }

  async createFrom(
    info: BookInfo,
    device: string,
    commits: AsyncIterable<readonly ArrivedCommit[]>,
  ): Promise<void> {
    const store = new MemoryStore(info.book, device);
    for await (const batch of commits) {
      for (const { commit } of batch)
        store.add([{ commit, text: commitText(commit, info.book) }], advanceHead(store.head, commit));
    }
    this.stores.set(info.book, store);
    this.infos.unshift(info);
    this.told();
  }

  async goOn(): Promise<{ kept: number; seen: number }> {
    throw new Error('Memory loses nothing');
  }

  async remove(book: string): Promise<void> {
    this.stores.delete(book);
    this.infos = this.infos.filter((info) => info.book !== book);
    this.told();
  }

  rename(book: string, name: string): Promise<void> {
    return this.change(book, { name });
  }

  async noteOpened(book: string): Promise<void> {
    this.infos = this.infos.toSorted((a, b) => Number(b.book === book) - Number(a.book === book));
  }

  noteExported(book: string, at: number, position: number): Promise<void> {
    return this.change(book, { lastExport: { at, position } });
  }

  async readOpening(book: string): Promise<unknown> {
    return this.openings.get(book);
  }

  async writeOpening(book: string, record: unknown): Promise<void> {
    this.openings.set(book, record);
  }

  onChange(listener: () => void): void {
    this.listeners.add(listener);
  }

  private async change(book: string, change: Partial<BookInfo>): Promise<void> {
    this.infos = this.infos.map((info) => (info.book === book ? { ...info, ...change } : info));
    this.told();
  }

  private told(): void {
    for (const listener of this.listeners) listener();
  }
}
