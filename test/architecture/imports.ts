/** Every import of a source file, whatever way it is written. */
import { posix } from 'node:path';
import { parseSync } from 'vite';

export interface Import {
  from: string;
  /** As it is written, without a query. */
  specifier: string;
  query: string;
  /** The file it means, relative to the project; undefined for a package. */
  to: string | undefined;
  /** Gone once compiled. */
  typesOnly: boolean;
}

export function importsOf(path: string, code: string, exists: (path: string) => boolean): Import[] {
  const { module, errors } = parseSync(path, code);
  if (errors[0]) throw new Error(`${path}: ${errors[0].message}`);
  const found: { written: string; typesOnly: boolean }[] = [];

  for (const { moduleRequest, entries } of module.staticImports) {
    const typesOnly = entries.length > 0 && entries.every(({ isType }) => isType);
    found.push({ written: moduleRequest.value, typesOnly });
  }
  for (const { entries } of module.staticExports) {
    for (const { moduleRequest, isType } of entries) {
      if (moduleRequest) found.push({ written: moduleRequest.value, typesOnly: isType });
    }
  }
  for (const { moduleRequest } of module.dynamicImports) {
    const written = code.slice(moduleRequest.start, moduleRequest.end);
    const literal = /^(['"`])([^'"`$]*)\1$/.exec(written)?.[2];
    if (literal === undefined)
      throw new Error(`${path}: import(${written}) cannot be checked; name the file`);
    found.push({ written: literal, typesOnly: false });
  }
  for (const [, written] of code.matchAll(/new\s+URL\(\s*['"](\.[^'"]+)['"]\s*,\s*import\.meta\.url/g)) {
    found.push({ written: written!, typesOnly: false }); // The group is not optional.
  }
  for (const [, written] of code.matchAll(
    /(?:typeof\s+|[:<|&=(,]\s*)import\(\s*['"]([^'"]+)['"]\s*\)\s*[.;,)>\]]/g,
  )) {
    if (!found.some((other) => other.written === written)) found.push({ written: written!, typesOnly: true });
  }

  return found.map(({ written, typesOnly }) => {
    const [specifier = '', query = ''] = written.split('?', 2);
    return { from: path, specifier, query, to: resolve(path, specifier, exists), typesOnly };
  });
}

function resolve(from: string, specifier: string, exists: (path: string) => boolean): string | undefined {
  const path = specifier.startsWith('/')
    ? specifier.slice(1)
    : /^\.\.?(\/|$)/.test(specifier)
      ? posix.join(posix.dirname(from), specifier)
      : undefined;
  if (path === undefined) return undefined;
  const guesses = [path, `${path}.ts`, `${path}.tsx`, `${path}/index.ts`, path.replace(/\.js$/, '.ts')];
  return guesses.find(exists) ?? path;
}
