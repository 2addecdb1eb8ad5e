/** Formatters of `Intl`, kept: making one costs a hundred times what using it does. */

const kept = new Map<string, unknown>();

/** The formatter of a key, made at its first use. The key names everything that `make` depends on, and its kind. */
export function keptFormatter<Formatter>(key: string, make: () => Formatter): Formatter {
  const known = kept.get(key);
  if (known !== undefined) return known as Formatter; // One key is only ever used with one kind of formatter.
  const made = make();
  kept.set(key, made);
  return made;
}
