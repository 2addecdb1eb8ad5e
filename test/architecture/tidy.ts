/** House rules that no other check knows, each breach in words. */
import { parseSync } from 'vite';
import type { Sources } from './sources.ts';

const mostLines = 300;
/** Names of vocabularies, never fetched. */
const namespaces = /^https?:\/\/(www\.w3\.org\/|localhost\b|json-schema\.org\/)/;

export function untidy(sources: Sources): string[] {
  return [...sources].flatMap(([path, code]) =>
    [...rules(path, code)].map(({ line, words }) => `${path}:${line}: ${words}`),
  );
}

function* rules(path: string, code: string): Generator<{ line: number; words: string }> {
  const lines = code.split('\n');
  if (lines.length - 1 > mostLines) yield { line: mostLines, words: `is over ${mostLines} lines` };
  for (const [index, text] of lines.entries()) {
    const line = index + 1;
    if (/\bconsole\.\w+\(/.test(text)) yield { line, words: 'speaks to the console' };
    if (/\b(TODO|FIXME|XXX)\b/.test(text)) yield { line, words: 'leaves something to do' };
    if (/(^|[\s'"`(=])(\/(home|Users|root|work|tmp)\/|[A-Z]:\\)/.test(text)) {
      yield { line, words: "names a path on someone's machine" };
    }
  }
  if (path.endsWith('.css')) {
    for (const { index } of code.matchAll(/(@import|url\()\s*['"]?(https?:)?\/\//g)) {
      yield { line: lineAt(code, index), words: 'reaches another site' };
    }
    return;
  }
  if (path.endsWith('.svg')) {
    for (const [url] of code.matchAll(/https?:\/\/[^"'\s<>]*/g)) {
      if (!namespaces.test(url))
        yield { line: lineAt(code, code.indexOf(url)), words: 'reaches another site' };
    }
    return;
  }
  yield* rulesOfCode(path, code);
}

/** Comments may cite a standard by its address; what runs may not reach one. */
function* rulesOfCode(path: string, code: string): Generator<{ line: number; words: string }> {
  const { program, errors } = parseSync(path, code);
  if (errors[0]) throw new Error(`${path}: ${errors[0].message}`);
  for (const node of nodesOf(program)) {
    const line = lineAt(code, node.start);
    if (node.type === 'TSAnyKeyword') yield { line, words: 'gives up on types (any)' };
    if (path.startsWith('src/host/')) continue; // Speaks of addresses to the person; the policy is the page's.
    for (const text of textsOf(node)) {
      for (const [url] of text.matchAll(/(https?|wss?):\/\/[^\s'"`]*/g)) {
        if (!namespaces.test(url)) yield { line, words: `reaches another site: ${url}` };
      }
    }
  }
}

interface Node {
  type: string;
  start: number;
  [field: string]: unknown;
}

function textsOf(node: Node): string[] {
  if (node.type === 'TemplateElement') {
    const { cooked } = node['value'] as { cooked: string | null }; // As ESTree has it.
    return cooked ? [cooked] : [];
  }
  const value = node.type === 'Literal' || node.type === 'JSXText' ? node['value'] : undefined;
  return typeof value === 'string' ? [value] : [];
}

function* nodesOf(value: unknown): Generator<Node> {
  if (Array.isArray(value)) for (const item of value) yield* nodesOf(item);
  else if (typeof value === 'object' && value !== null) {
    if ('type' in value && 'start' in value) yield value as Node; // What makes an ESTree node one.
    yield* nodesOf(Object.values(value));
  }
}

function lineAt(code: string, index: number): number {
  return code.slice(0, index).split('\n').length;
}
