/**
 * The one place that vouches for script addresses. The security policy lets a page start only those workers whose
 * address came through here, so injected text can never become running code.
 */
interface PolicyFactory {
  createPolicy(
    name: string,
    rules: { createScriptURL(url: string): string },
  ): { createScriptURL(url: string): string };
}

let policy: { createScriptURL(url: string): string } | undefined;

/**
 * `url` as the browser accepts it for `new Worker` and `register`. Refuses (throws) what is not served by the app
 * itself. Typed as a string because TypeScript's own types for those two know nothing else.
 */
export function trustedScriptURL(url: string): string {
  policy ??= createPolicy();
  return policy.createScriptURL(url);
}

function createPolicy() {
  // Firefox and WebKitGTK before their 2026 releases have no trusted types; a checked string serves there.
  const { trustedTypes } = globalThis as { trustedTypes?: PolicyFactory };
  const rules = { createScriptURL: ownScript };
  return trustedTypes ? trustedTypes.createPolicy('app', rules) : rules;
}

/** The address in full, where it is the app's own. */
export function ownScript(url: string, base = location.href): string {
  const { href, origin, protocol } = new URL(url, base);
  if (origin !== new URL(base).origin || !/^https?:$/.test(protocol)) {
    throw new TypeError(`Not a script of this app: ${url}`);
  }
  return href;
}
