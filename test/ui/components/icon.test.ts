import { expect, test } from 'vitest';
import { parseDrawing } from '../../../src/ui/components/icon.tsx';

test('the shapes of a Lucide file are read, and nothing else of it', () => {
  const svg = `<!-- @license -->
<svg
  class="lucide"
  viewBox="0 0 24 24"
>
  <path d="M5 12h14" />
  <circle cx="12" cy="12" r="3" />
  <script>alert(1)</script>
</svg>`;
  expect(parseDrawing(svg)).toEqual([
    ['path', { d: 'M5 12h14' }],
    ['circle', { cx: '12', cy: '12', r: '3' }],
  ]);
});
