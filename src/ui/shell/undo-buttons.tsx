/** Undo and redo of what this device did last. */
import redo from 'lucide-static/icons/redo-2.svg?raw';
import undo from 'lucide-static/icons/undo-2.svg?raw';
import { status, useQuery } from '../app/engine.ts';
import { keyName } from '../app/keyboard.ts';
import { isPast } from '../app/moment.ts';
import { redoLast, undoLast } from '../app/undo.ts';
import { IconButton } from '../components/button.tsx';
import { text } from '../messages/index.ts';

export function UndoButtons() {
  const { answer } = useQuery('undoStack', { device: status.value.device });
  const still = isPast.value || status.value.readOnly !== undefined;
  return (
    <>
      <IconButton
        icon={undo}
        label={text.undo.undo}
        keys={keyName('$mod+z')}
        disabled={still || !answer?.undo}
        onClick={() => void undoLast()}
      />
      <IconButton
        icon={redo}
        label={text.undo.redo}
        keys={keyName('$mod+Shift+z')}
        disabled={still || !answer?.redo}
        onClick={() => void redoLast()}
      />
    </>
  );
}
