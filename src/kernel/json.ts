/** JSON as the log stores and hashes it: RFC 8785 canonical text, and the strings it refuses. */

export type JsonValue =
  null | boolean | number | string | readonly JsonValue[] | { readonly [key: string]: JsonValue | undefined };

type JsonObject = Readonly<Record<string, JsonValue | undefined>>;

/**
 * RFC 8785 canonical JSON. ECMAScript's own number and string forms are the canonical ones (§3.2.2), so only the
 * order of keys (by UTF-16 code units, §3.2.3) is ours to do: objects out of order are copied in order, and
 * JSON.stringify, several times faster than writing piece by piece, does the rest.
 * Members that are `undefined` are absent. Throws a TypeError on what JSON has no form for: numbers that are not
 * finite, functions, lone surrogates.
 */
export function canonicalJson(value: JsonValue): string {
  const met: Met = { unorderable: false };
  const ordered = inOrder(value, met);
  const text = met.unorderable ? spelledOut(value) : JSON.stringify(ordered);
  // JSON.stringify writes a lone surrogate as `\udxxx`, which is also how a text with a backslash before "ud" looks.
  if (text.includes('\\ud') && findLoneSurrogate(value)) {
    throw new TypeError('A text in the log must not hold a lone surrogate');
  }
  return text;
}

interface Met {
  /** A key was met that no object can hold in canonical order: index-like ones come first, `__proto__` is none. */
  unorderable: boolean;
}

/** `value` with every object's keys in order: itself where they are already. */
function inOrder(value: JsonValue, met: Met): JsonValue {
  if (typeof value === 'string' || typeof value === 'boolean' || value === null) return value;
  if (typeof value === 'number') {
    if (!Number.isFinite(value)) throw new TypeError('A number in the log must be finite');
    return value;
  }
  if (typeof value !== 'object') throw new TypeError(`A ${typeof value} has no form in JSON`);
  return isArray(value) ? membersInOrder(value, met) : keysInOrder(value, met);
}

function membersInOrder(value: readonly JsonValue[], met: Met): readonly JsonValue[] {
  let copy: JsonValue[] | undefined;
  for (let index = 0; index < value.length; index += 1) {
    const member = value[index] ?? null;
    const ordered = inOrder(member, met);
    if (ordered !== member) copy ??= value.slice(0, index);
    copy?.push(ordered);
  }
  return copy ?? value;
}

function keysInOrder(value: JsonObject, met: Met): JsonValue {
  let before = '';
  let ordered = true;
  for (const key in value) {
    if (startsWithDigit(key) || key === '__proto__') met.unorderable = true;
    const member = value[key];
    if (key < before || (member !== undefined && inOrder(member, met) !== member)) ordered = false;
    before = key;
  }
  if (ordered) return value;
  const copy: Record<string, JsonValue> = {};
  for (const key of Object.keys(value).sort()) {
    const member = value[key];
    if (member !== undefined) copy[key] = inOrder(member, met);
  }
  return copy;
}

function startsWithDigit(key: string): boolean {
  const first = key.charCodeAt(0);
  return first >= 48 && first <= 57;
}

/** The same text, written piece by piece. */
function spelledOut(value: JsonValue): string {
  if (typeof value !== 'object' || value === null) return JSON.stringify(value);
  if (isArray(value)) return `[${value.map((member) => spelledOut(member ?? null)).join(',')}]`;
  const members = Object.keys(value)
    .sort()
    .flatMap((key) => {
      const member = value[key];
      return member === undefined ? [] : [`${JSON.stringify(key)}:${spelledOut(member)}`];
    });
  return `{${members.join(',')}}`;
}

// Array.isArray does not narrow a readonly array out of a union.
function isArray(value: JsonValue): value is readonly JsonValue[] {
  return Array.isArray(value);
}

/** The path of the first text (key or value) with a lone surrogate, which no UTF-8 can carry; undefined if there is none. */
export function findLoneSurrogate(value: unknown): readonly (string | number)[] | undefined {
  if (typeof value === 'string') return value.isWellFormed() ? undefined : [];
  if (typeof value !== 'object' || value === null) return undefined;
  if (Array.isArray(value)) {
    for (let index = 0; index < value.length; index += 1) {
      const within = findLoneSurrogate(value[index]);
      if (within) return [index, ...within];
    }
    return undefined;
  }
  const members = value as Readonly<Record<string, unknown>>; // An object of whatever kind: only its own keys are looked at.
  for (const key of Object.keys(members)) {
    if (!key.isWellFormed()) return [];
    const within = findLoneSurrogate(members[key]);
    if (within) return [key, ...within];
  }
  return undefined;
}
