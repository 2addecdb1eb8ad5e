/**
 * An icon of Lucide's (ISC licence), drawn by Preact: `import plus from 'lucide-static/icons/plus.svg?raw'`, then
 * `<Icon svg={plus} />`. The file's text is read here and never given to the browser as markup, which the security
 * policy forbids. Takes the size and colour of the text around it; says nothing to a screen reader.
 */
import { h, type VNode } from 'preact';
import { classes } from './class-names.ts';
import styles from './icon.module.css';

const drawings = new Map<string, VNode[]>();

export function Icon({
  svg,
  class: className,
}: {
  readonly svg: string;
  readonly class?: string | undefined;
}) {
  return (
    <svg class={classes(styles.icon, className)} viewBox="0 0 24 24" aria-hidden="true" focusable="false">
      {drawingOf(svg)}
    </svg>
  );
}

function drawingOf(svg: string): VNode[] {
  const known = drawings.get(svg);
  // Preact wants a fresh node for each place it draws in.
  if (known) return known.map(({ type, props }) => h(type as string, props));
  const made = parseDrawing(svg).map(([tag, attributes]) => h(tag, attributes));
  drawings.set(svg, made);
  return made;
}

/** The shapes within Lucide's `<svg>`: elements without children, attributes in double quotes. */
export function parseDrawing(svg: string): [tag: string, attributes: Record<string, string>][] {
  const inside = svg.slice(svg.indexOf('>', svg.indexOf('<svg')) + 1, svg.lastIndexOf('</svg>'));
  return [...inside.matchAll(/<(path|circle|rect|line|polyline|polygon|ellipse)\s([^>]*?)\/?>/g)].map(
    ([, tag = '', text = '']) => [
      tag,
      Object.fromEntries(
        [...text.matchAll(/([\w-]+)="([^"]*)"/g)].map(([, name = '', value = '']) => [name, value]),
      ),
    ],
  );
}
