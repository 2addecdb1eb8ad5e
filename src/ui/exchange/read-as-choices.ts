/** The ways in which a file can be taken apart, as choices. */
import { text } from '../messages/index.ts';

interface Choice {
  readonly value: string;
  readonly label: string;
}

export function encodingName(encoding: string): string {
  const names: Readonly<Record<string, string>> = text.importing.settings.encodings;
  return names[encoding] ?? encoding;
}

export function delimiterName(delimiter: string): string {
  const names: Readonly<Record<string, string>> = text.importing.settings.delimiters;
  return names[delimiter] ?? delimiter;
}

/** What the file was read as is among them, whatever it is. */
export function encodingChoices(present: string): readonly Choice[] {
  return choices(Object.keys(text.importing.settings.encodings), present, encodingName);
}

export function delimiterChoices(present: string): readonly Choice[] {
  return choices(Object.keys(text.importing.settings.delimiters), present, delimiterName);
}

/** Banks write at most a dozen lines above their table. */
const mostHeaderLines = 15;

/** `''` stands for no header. */
export function headerChoices(present: number | null): readonly Choice[] {
  const { headerAt, noHeader } = text.importing.settings;
  const lines = Array.from({ length: mostHeaderLines }, (_, index) => index + 1);
  if (present !== null && !lines.includes(present)) lines.push(present);
  return [
    { value: '', label: noHeader },
    ...lines.map((line) => ({ value: String(line), label: headerAt(line) })),
  ];
}

function choices(
  known: readonly string[],
  present: string,
  name: (value: string) => string,
): readonly Choice[] {
  return [...new Set([...known, present])].map((value) => ({ value, label: name(value) }));
}
