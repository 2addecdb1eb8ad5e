/** The ImportScreen screen. */
export function ImportScreen() {
  return null;
}
