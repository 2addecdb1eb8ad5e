/** The kinds of columns: `docs/decisions/0005-segments.md` is their specification. A number is never used again for another. */
export const KINDS = {
  /** One value for all: JSON text of a text, number, boolean or null. */
  same: 0,
  /** Whole numbers as what they are above the least of them, in 8, 16 or 32 bits. */
  bits8: 1,
  bits16: 2,
  bits32: 3,
  /** Any numbers, as doubles. */
  doubles: 4,
  /** A prefix common to all, and a UUID each. */
  uuids: 5,
  /** Texts by their number in a list of different ones. */
  dictionary: 6,
  texts: 7,
  /** A column for each key, of the objects that have it. */
  objects: 8,
  /** The lengths, and all members in one column. */
  lists: 9,
  /** Anything else: JSON text each. */
  json: 10,
} as const;
