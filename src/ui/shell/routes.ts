/** Which screen an address leads to. Each is loaded when it is first gone to, so that the first page stays small. */
import type { ComponentType } from 'preact';

export interface Screen {
  /** First segment of the path; '' is the home screen. */
  readonly segment: string;
  readonly load: () => Promise<ComponentType>;
}

export const screens: readonly Screen[] = [
  { segment: '', load: async () => (await import('../finance/overview/overview.tsx')).Overview },
  { segment: 'register', load: async () => (await import('../finance/register/register.tsx')).Register },
  { segment: 'accounts', load: async () => (await import('../finance/accounts/accounts.tsx')).Accounts },
  { segment: 'import', load: async () => (await import('../exchange/import-screen.tsx')).ImportScreen },
  { segment: 'settings', load: async () => (await import('../settings/settings.tsx')).Settings },
  { segment: 'events', load: async () => (await import('../time-machine/events-screen.tsx')).EventsScreen },
];

/** The screen for a path; undefined where it leads nowhere. */
export function screenFor(path: readonly string[]): Screen | undefined {
  const segment = path[0] ?? '';
  return screens.find((screen) => screen.segment === segment);
}
