/** The project's own sources as text, for the checks that read them. */
import { readFileSync, readdirSync } from 'node:fs';
import { join, relative, sep } from 'node:path';
import { fileURLToPath } from 'node:url';

/** Text by path; paths are relative to the project and written with `/`. */
export type Sources = ReadonlyMap<string, string>;

const project = fileURLToPath(new URL('../..', import.meta.url));

export function readSources(folder: string, endings: RegExp): Sources {
  const paths = readdirSync(join(project, folder), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && endings.test(entry.name))
    .map((entry) => relative(project, join(entry.parentPath, entry.name)).split(sep).join('/'))
    .sort();
  return new Map(paths.map((path) => [path, readFileSync(join(project, path), 'utf8')]));
}
