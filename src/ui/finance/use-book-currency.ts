/** What the open book counts in. It never changes, so it is known at every moment, also before anything was recorded. */
import { useComputed } from '@preact/signals';
import { status } from '../app/engine.ts';

export function useBookCurrency(): string {
  return useComputed(() => status.value.book?.currency ?? '').value;
}
