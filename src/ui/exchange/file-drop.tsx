/** A place to give the app files: by a button, or dropped on it. */
import type { ComponentChildren } from 'preact';
import { useId, useRef, useState } from 'preact/hooks';
import fileUp from 'lucide-static/icons/file-up.svg?raw';
import { Button } from '../components/button.tsx';
import { classes } from '../components/class-names.ts';
import { Icon } from '../components/icon.tsx';
import { text } from '../messages/index.ts';
import styles from './file-drop.module.css';

interface FileDropProps {
  /** What the button says. */
  readonly label: string;
  /** What to drop, as a sentence above the button. */
  readonly title: string;
  readonly hint?: ComponentChildren;
  /** Endings and media types that the browser's dialog offers; dropped files are taken as they are. */
  readonly accept: string;
  readonly multiple?: boolean | undefined;
  readonly onFiles: (files: readonly File[]) => void;
  readonly primary?: boolean | undefined;
  readonly compact?: boolean | undefined;
}

export function FileDrop({ label, title, hint, accept, multiple, onFiles, primary, compact }: FileDropProps) {
  const input = useRef<HTMLInputElement>(null);
  const hintId = useId();
  const { over, handlers } = useDrop(onFiles);
  return (
    <div class={classes(styles.drop, compact && styles.compact, over && styles.over)} {...handlers}>
      <Icon svg={fileUp} class={styles.icon} />
      <div class={styles.title} aria-live="polite">
        {over ? text.importing.dropNow : title}
      </div>
      <Button
        kind={primary ? 'primary' : 'plain'}
        onClick={() => input.current?.click()}
        aria-describedby={hint ? hintId : undefined}
      >
        {label}
      </Button>
      <input
        ref={input}
        type="file"
        hidden
        accept={accept}
        multiple={multiple}
        aria-label={label}
        onChange={({ currentTarget }) => {
          const files = [...(currentTarget.files ?? [])];
          currentTarget.value = ''; // The same file, chosen again, is news too.
          if (files.length > 0) onFiles(files);
        }}
      />
      {hint && (
        <div id={hintId} class={styles.hint}>
          {hint}
        </div>
      )}
    </div>
  );
}

/** Handlers for an element on which files may be dropped, and whether some hover over it. */
function useDrop(onFiles: (files: readonly File[]) => void) {
  const [over, setOver] = useState(false);
  // Entering a child leaves its parent: only when as many were left as entered are the files away.
  const depth = useRef(0);
  const handlers = {
    onDragEnter(event: DragEvent) {
      if (!bringsFiles(event)) return;
      depth.current += 1;
      setOver(true);
    },
    onDragOver(event: DragEvent) {
      if (bringsFiles(event)) event.preventDefault(); // Else the browser opens the file in the app's place.
    },
    onDragLeave() {
      depth.current = Math.max(0, depth.current - 1);
      if (depth.current === 0) setOver(false);
    },
    onDrop(event: DragEvent) {
      depth.current = 0;
      setOver(false);
      if (!bringsFiles(event)) return;
      event.preventDefault();
      const files = [...(event.dataTransfer?.files ?? [])];
      if (files.length > 0) onFiles(files);
    },
  };
  return { over, handlers };
}

function bringsFiles({ dataTransfer }: DragEvent): boolean {
  return dataTransfer?.types.includes('Files') ?? false;
}
