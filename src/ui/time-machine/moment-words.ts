/** The moment being looked at, in words. */
import { status } from '../app/engine.ts';
import { formatInstant, formatNumber } from '../app/format.ts';
import { at, momentInfo } from '../app/moment.ts';
import { text } from '../messages/index.ts';

const words = text.timeMachine;

export interface MomentWords {
  /** Small, above; '' where the main words say it all. */
  readonly lead: string;
  readonly main: string;
}

export function momentWords(compact: boolean): MomentWords {
  const { position: head } = status.value.head;
  const events = words.events(head, formatNumber(head));
  if (at.value === 'now') return { lead: events, main: words.now };
  const info = momentInfo.value;
  if (at.value === 0 || info?.position === 0) return { lead: '', main: words.beforeAnything };
  if (!info) return { lead: words.asKnownLead, main: '…' };
  return { lead: words.asKnownLead, main: formatInstant(info.recordedAt, compact ? 'medium' : 'long') };
}

/** For the slider's value: all of it in one breath. */
export function momentValueText(): string {
  const head = status.value.head.position;
  const info = momentInfo.value;
  if (at.value === 'now' || !info) return words.handleNow(words.events(head, formatNumber(head)));
  if (info.position === 0) return words.beforeAnything;
  return words.handleAt(
    formatInstant(info.recordedAt, 'long'),
    formatNumber(info.position),
    formatNumber(head),
  );
}
