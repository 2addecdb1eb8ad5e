/** A shelf on a full disk: what is there can be read, and nothing can be noted about it. */
import { MemoryShelf } from '../../engine/support/memory-shelf.ts';

export class FullShelf extends MemoryShelf {
  isFull = false;
  /** Nothing can be read either. */
  isGone = false;

  override async list() {
    if (this.isGone) throw new DOMException('The disk is gone', 'UnknownError');
    return super.list();
  }

  override rename(book: string, name: string): Promise<void> {
    return this.#unlessFull(() => super.rename(book, name));
  }

  override noteOpened(book: string): Promise<void> {
    return this.#unlessFull(() => super.noteOpened(book));
  }

  override noteExported(book: string, at: number, position: number): Promise<void> {
    return this.#unlessFull(() => super.noteExported(book, at, position));
  }

  override writeOpening(book: string, record: unknown): Promise<void> {
    return this.#unlessFull(() => super.writeOpening(book, record));
  }

  async #unlessFull(work: () => Promise<void>): Promise<void> {
    if (this.isFull) throw new DOMException('The disk is full', 'QuotaExceededError');
    return work();
  }
}
