/** Keeps what fails in one place from taking the rest along. Another address, moment or book is tried anew. */
import type { ComponentChildren } from 'preact';
import { openBook } from '../app/engine.ts';
import { at } from '../app/moment.ts';
import { route } from '../app/router.ts';
import { ErrorBoundary } from '../components/error-boundary.tsx';

export function ScreenBoundary({ children }: { readonly children: ComponentChildren }) {
  const { path, params } = route.value;
  const place = [openBook.value, at.value, ...path, params].join('\n');
  return <ErrorBoundary resetKey={place}>{children}</ErrorBoundary>;
}
