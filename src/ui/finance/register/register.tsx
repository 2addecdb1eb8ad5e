/** The register screen. */
export function Register() {
  return null;
}
