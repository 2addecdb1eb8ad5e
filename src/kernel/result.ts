/** The two ways of saying "this cannot be": assertions for bugs, exhaustiveness for the compiler. */

/** Throws when `condition` is false. For bugs only: what a person can cause is a rejection. Stays on in production. */
export function assert(condition: unknown, message: string): asserts condition {
  if (!condition) throw new Error(`Assertion failed: ${message}`);
}

/** A switch that ends here has a case for every member; a forgotten one does not compile. */
export function unreachable(value: never): never {
  throw new Error(`Assertion failed: unexpected ${JSON.stringify(value)}`);
}
