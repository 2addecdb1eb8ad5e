/** Where in the app the person is, kept after the `#` so that any static host serves it, offline too. */
import { signal, type ReadonlySignal } from '@preact/signals';

export interface Route {
  readonly path: readonly string[];
  readonly params: URLSearchParams;
}

export type RouteParams = Readonly<Record<string, string | undefined>>;

const current = signal<Route>(parseRoute(globalThis.location?.hash ?? ''));
export const route: ReadonlySignal<Route> = current;

const visited = signal(0);
/** Counts the times that the person went elsewhere, by a link, a key or the browser's buttons. */
export const visits: ReadonlySignal<number> = visited;

/** `#/register?account=x` as path segments and parameters, decoded. A broken escape stays as it was typed. */
export function parseRoute(hash: string): Route {
  const address = hash.replace(/^#/, '');
  const mark = address.indexOf('?');
  const path = mark < 0 ? address : address.slice(0, mark);
  return {
    path: path.split('/').filter(Boolean).map(decode),
    params: new URLSearchParams(mark < 0 ? '' : address.slice(mark + 1)),
  };
}

/** The address of a screen: `href('/register', { account })`. Parameters that are undefined or '' are left out. */
export function href(path: string, params: RouteParams = {}): string {
  const search = new URLSearchParams();
  for (const [name, value] of Object.entries(params)) if (value) search.set(name, value);
  const query = search.toString();
  return `#/${path.replace(/^\/+/, '')}${query ? `?${query}` : ''}`;
}

/** One path segment made of any text, an account's id for example. */
export function segment(value: string): string {
  return encodeURIComponent(value);
}

/** Goes to a screen; the browser's back button returns. */
export function navigate(path: string, params: RouteParams = {}): void {
  location.hash = href(path, params);
  visited.value += 1;
  follow();
}

/** Changes parameters of this screen in place, the others kept; undefined or '' takes one away. No step in the history. */
export function setParams(changes: RouteParams): void {
  history.replaceState(history.state, '', changed(changes));
  follow();
}

/** As `setParams`, where the change opens something: the browser's back button closes it. */
export function openWithParams(changes: RouteParams): void {
  const opened: Opened = { openedFrom: location.hash };
  history.pushState(opened, '', changed(changes));
  follow();
}

/** As `setParams`, where the change closes what `openWithParams` opened: the step that opened it is taken back. */
export function closeWithParams(changes: RouteParams): void {
  const address = changed(changes);
  if ((history.state as Opened | null)?.openedFrom !== address) return setParams(changes);
  followed = address; // At once, though the browser goes back a moment later.
  current.value = parseRoute(address);
  history.back();
}

/** What the history keeps with a step that opened something. */
interface Opened {
  readonly openedFrom: string;
}

function changed(changes: RouteParams): string {
  const { path, params } = current.peek();
  return href(path.map(segment).join('/'), { ...Object.fromEntries(params), ...changes });
}

/** Call once. A path from outside (the installed app's shortcuts: `/register`) becomes its place after the `#`. */
export function startRouter(): void {
  if (location.pathname !== '/' && location.hash === '') {
    history.replaceState(null, '', `/${href(location.pathname)}${location.search}`);
  }
  follow();
  addEventListener('hashchange', () => {
    if (location.hash !== followed) visited.value += 1;
    follow();
  });
}

let followed = globalThis.location?.hash ?? '';

function follow(): void {
  if (location.hash === followed) return; // The browser's own event comes after a change made here.
  followed = location.hash;
  current.value = parseRoute(followed);
}

function decode(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
