/** Who may import whom: the table of rooms, and the check of all sources against it. */
import { importsOf, type Import } from './imports.ts';
import type { Sources } from './sources.ts';

type Allowed = 'all' | 'types';

/** Rooms not named are forbidden. `domains` stands for every domain; a domain never sees another. */
const table: Record<string, Readonly<Record<string, Allowed>>> = {
  kernel: {},
  storage: { kernel: 'all' },
  domains: { kernel: 'all' },
  exchange: { kernel: 'all', domains: 'types' },
  engine: { kernel: 'all', storage: 'all', domains: 'all', exchange: 'all' },
  ui: { kernel: 'types', domains: 'types', engine: 'all' },
  pwa: {},
  host: {},
  main: {
    kernel: 'all',
    storage: 'all',
    domains: 'all',
    exchange: 'all',
    engine: 'all',
    ui: 'all',
    pwa: 'all',
  },
};

/**
 * Doors beside a room's index.ts. Formats of files and the sample are loaded only when wanted, so each has its own;
 * money and calendar dates import nothing, and the screens' fields read what is typed by the very rules of the books.
 */
const doors: readonly { readonly folder: RegExp; readonly file: RegExp; readonly forScreens: boolean }[] = [
  { folder: /^src\/exchange$/, file: /^[a-z-]+\/index\.ts$/, forScreens: false },
  { folder: /^src\/domains\//, file: /^sample\/index\.ts$/, forScreens: false },
  { folder: /^src\/domains\/finance$/, file: /^(money|calendar-date)\.ts$/, forScreens: true },
];

/** Packages that belong to some rooms alone. The others may use what they like. */
const packagesOf: readonly { packages: RegExp; rooms: readonly string[] }[] = [
  { packages: /^dexie(\/|$)/, rooms: ['storage'] },
  { packages: /^(preact|@preact\/signals)(\/|$)/, rooms: ['ui', 'main'] },
  { packages: /^workbox-/, rooms: ['pwa'] },
  { packages: /^node:/, rooms: ['host'] },
];

/** The rooms that decide and fold: pure, so they need nothing but schemas and hashes. */
const pureRooms = ['kernel', 'domains'];
const purePackages = /^(zod|@noble\/hashes)(\/|$)/;

/** Every breach in words, empty where the rooms are in order. */
export function offences(sources: Sources): string[] {
  const imports = [...sources].flatMap(([path, code]) => importsOf(path, code, (to) => sources.has(to)));
  return [
    ...[...sources.keys()].filter((path) => !roomOf(path)).map((path) => `${path} is in no room`),
    ...imports.flatMap((found) =>
      found.to === undefined ? packageOffence(found) : roomOffence(found, found.to),
    ),
    ...cycles(imports),
  ];
}

interface Room {
  /** The row of the table. */
  kind: string;
  folder: string;
}

function roomOf(path: string): Room | undefined {
  if (path === 'src/main.tsx') return { kind: 'main', folder: path };
  const [, folder, kind] = /^(src\/domains\/[^/]+|src\/([^/]+))\//.exec(path) ?? [];
  if (!folder) return undefined;
  const name = kind ?? 'domains';
  return name in table && (name !== 'domains' || kind === undefined) ? { kind: name, folder } : undefined;
}

function roomOffence(found: Import, to: string): string[] {
  const { from, query, typesOnly } = found;
  const [here, there] = [roomOf(from), roomOf(to)];
  if (!there) return [`${from} imports ${to}, which is in no room`];
  if (!here || here.folder === there.folder) return [];
  const allowed = here.kind === there.kind ? undefined : table[here.kind]?.[there.kind];
  if (!allowed) return [`${from} imports ${to}: ${here.folder} may not import ${there.folder}`];
  const door = doors.find(
    ({ folder, file }) => folder.test(there.folder) && file.test(to.slice(there.folder.length + 1)),
  );
  if (door && (allowed === 'all' || (here.kind === 'ui' && door.forScreens))) return [];
  if (allowed === 'types' && !typesOnly) {
    return [`${from} imports ${to}: ${here.folder} may import only types of ${there.folder}`];
  }
  return isPublicFace(here, there, to, query, typesOnly)
    ? []
    : [`${from} imports ${to}: ${there.folder} is entered through its index.ts`];
}

/** A room is entered through its index.ts, and the engine, which runs elsewhere, through its client. */
function isPublicFace(here: Room, there: Room, to: string, query: string, typesOnly: boolean): boolean {
  const name = to.slice(there.folder.length + 1);
  if (there.kind === 'engine') {
    if (name === 'client.ts') return true;
    if (here.kind === 'ui') return name === 'index.ts' && typesOnly;
    if (here.kind === 'main' && /^worker(&|$)/.test(query)) return true; // Its address, to start it.
  }
  return name === 'index.ts' || name === 'index.tsx';
}

function packageOffence({ from, specifier }: Import): string[] {
  const room = roomOf(from);
  if (!room || specifier.startsWith('virtual:')) return [];
  const foreign = packagesOf.some(
    ({ packages, rooms }) => packages.test(specifier) && !rooms.includes(room.kind),
  );
  const impure = pureRooms.includes(room.kind) && !purePackages.test(specifier);
  return foreign || impure ? [`${from} imports ${specifier}, which ${room.folder} may not use`] : [];
}

/** Circles of imports, types left out: those are gone before anything is loaded. */
function cycles(imports: readonly Import[]): string[] {
  const next = new Map<string, string[]>();
  for (const { from, to, typesOnly } of imports) {
    if (to !== undefined && !typesOnly) next.set(from, [...(next.get(from) ?? []), to]);
  }
  const found: string[] = [];
  const done = new Set<string>();
  const walk = (path: string, trail: string[]) => {
    if (trail.includes(path))
      found.push(`a circle: ${[...trail.slice(trail.indexOf(path)), path].join(' → ')}`);
    if (done.has(path) || trail.includes(path)) return;
    for (const to of next.get(path) ?? []) walk(to, [...trail, path]);
    done.add(path);
  };
  for (const path of next.keys()) walk(path, []);
  return found;
}
