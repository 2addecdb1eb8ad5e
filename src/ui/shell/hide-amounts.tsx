/** Hides every amount, for prying eyes, or shows them again. */
import eye from 'lucide-static/icons/eye.svg?raw';
import eyeOff from 'lucide-static/icons/eye-off.svg?raw';
import { amountsHidden } from '../app/preferences.ts';
import { IconButton } from '../components/button.tsx';
import { text } from '../messages/index.ts';

export function toggleAmounts(): void {
  amountsHidden.value = !amountsHidden.peek();
}

export function HideAmounts() {
  const hidden = amountsHidden.value;
  return (
    <IconButton
      icon={hidden ? eyeOff : eye}
      label={hidden ? text.book.showAmounts : text.book.hideAmounts}
      keys="h"
      aria-pressed={hidden}
      onClick={toggleAmounts}
    />
  );
}
