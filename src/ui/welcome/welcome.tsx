/** The welcome screen. */
export function Welcome() {
  return null;
}
