/** Asks before what was typed is thrown away by a key or a press that may have been a slip. */
import type { ComponentChildren } from 'preact';
import { useRef, useState } from 'preact/hooks';
import { text } from '../messages/index.ts';
import { Button } from './button.tsx';
import styles from './use-discard.module.css';

export interface Discard {
  /** For the element around a form: hears that something was typed into it. */
  readonly onInput: (event: Event) => void;
  /** Leaves at once where nothing was typed; else asks first. Asked for while asking, it goes on with the form. */
  readonly leave: () => void;
  /** Nothing of what was typed is only here any more: it was recorded. */
  readonly forget: () => void;
  /** The question, while it is asked. */
  readonly question: ComponentChildren;
}

export function useDiscard(onLeave: () => void): Discard {
  const typed = useRef(false);
  const cameFrom = useRef<Element | null>(null);
  const [asking, setAsking] = useState(false);
  const goOn = () => {
    setAsking(false);
    if (cameFrom.current instanceof HTMLElement) cameFrom.current.focus();
  };
  return {
    onInput({ target }) {
      if (isFormText(target)) typed.current = true;
    },
    leave() {
      if (!typed.current) return onLeave();
      if (asking) return goOn();
      cameFrom.current = document.activeElement;
      setAsking(true);
    },
    forget() {
      typed.current = false;
      setAsking(false);
    },
    question: asking && (
      <div role="alertdialog" aria-label={text.inputs.discard} class={styles.question}>
        <p>{text.inputs.discard}</p>
        <div class={styles.ways}>
          <Button size="small" onClick={onLeave}>
            {text.inputs.discardYes}
          </Button>
          <Button size="small" kind="primary" buttonRef={focus} onClick={goOn}>
            {text.inputs.discardNo}
          </Button>
        </div>
      </div>
    ),
  };
}

/** What shows its effect at once, as a search or a filter, stands in no form and is not lost. */
function isFormText(target: EventTarget | null): boolean {
  if (target instanceof HTMLTextAreaElement) return target.form !== null;
  return (
    target instanceof HTMLInputElement && target.form !== null && !/^(radio|checkbox)$/.test(target.type)
  );
}

/** The safe answer is the one that Enter gives. */
function focus(button: HTMLButtonElement | null): void {
  button?.focus();
}
