/** Puts text on the clipboard and says so. */
import { text } from '../messages/index.ts';
import { toast } from './toasts.tsx';

export async function copyText(content: string): Promise<void> {
  try {
    await navigator.clipboard.writeText(content);
    toast({ message: text.common.copied });
  } catch {
    toast({ message: text.common.notCopied, tone: 'warning' });
  }
}
