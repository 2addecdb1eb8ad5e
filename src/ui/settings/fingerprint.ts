/** The head of the log in a form that a person can note down and compare: the start of its hash in groups. */

const groups = 4;
const digitsPerGroup = 4;

/** 64 bits are plenty to notice a change that nobody aimed at this form; the whole hash stays at hand beside it. */
export function fingerprint(hash: string): string {
  return Array.from({ length: groups }, (_, group) =>
    hash.slice(group * digitsPerGroup, (group + 1) * digitsPerGroup),
  )
    .join(' ')
    .toUpperCase();
}
