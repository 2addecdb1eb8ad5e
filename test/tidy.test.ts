/** The sources keep the house rules. */
import { describe, expect, test } from 'vitest';
import { readSources } from './architecture/sources.ts';
import { untidy } from './architecture/tidy.ts';

test('every source is tidy', () => expect(untidy(readSources('src', /\.(ts|tsx|mjs|css)$/))).toEqual([]));

test('nothing served beside them reaches another site', () =>
  expect(untidy(readSources('public', /\.svg$/))).toEqual([]));

describe('the check itself', () => {
  const check = (code: string, path = 'src/ui/a.tsx') => untidy(new Map([[path, code]]));

  test.each([
    ['the console', `console.log('x')`],
    ['something left to do', `// TODO later`],
    ['a path on a machine', `const a = '/home/jane/books'`],
    ['any', `const a: any = 1`],
    ['any, deep inside', `function f(a: Map<string, Array<any>>) {}`],
    ['another site', `fetch('https://example.com/a')`],
    ['another site in a template', 'const a = `https://example.com/${1}`'],
    ['another site in an attribute', `const a = <img src="https://example.com/a.png" />`],
    ['a socket elsewhere', `new WebSocket('wss://example.com')`],
    ['a file too long', '\n'.repeat(301)],
  ])('finds %s', (_name, code) => expect(check(code)).toHaveLength(1));

  test('finds another site in styles and pictures', () => {
    expect(check(`a { background: url(//example.com/a.png) }`, 'src/ui/a.css')).toHaveLength(1);
    expect(check(`@import 'https://example.com/a.css';`, 'src/ui/a.css')).toHaveLength(1);
    expect(check(`<image href="https://example.com/a.png"/>`, 'public/a.svg')).toHaveLength(1);
  });

  test('lets a comment cite a standard, and a picture name its vocabulary', () => {
    expect(check(`// https://www.rfc-editor.org/rfc/rfc8785: any order will do\nconst a = 1`)).toEqual([]);
    expect(check(`const a = <svg xmlns="http://www.w3.org/2000/svg" />`)).toEqual([]);
  });
});
