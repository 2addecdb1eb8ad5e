/** The accounts screen. */
export function Accounts() {
  return null;
}
