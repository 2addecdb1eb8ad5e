// @ts-check
/** The headers that every answer carries, in one place: the built app, the preview, development and tests. */

/** What a page may load and do. A `<meta>` policy does not reach workers, so it has to be a header. */
const policy = {
  'default-src': "'none'",
  'script-src': "'self'",
  'style-src': "'self'",
  'img-src': "'self' data: blob:",
  'connect-src': "'self'",
  'manifest-src': "'self'",
  'worker-src': "'self'",
  'base-uri': "'none'",
  'form-action': "'none'",
  'frame-ancestors': "'none'",
  'require-trusted-types-for': "'script'",
  'trusted-types': 'app',
};

/** Hot replacement injects styles and its own scripts, and speaks over a socket. */
const { 'require-trusted-types-for': _enforced, 'trusted-types': _named, ...relaxed } = policy;
const developmentPolicy = {
  ...relaxed,
  'script-src': "'self' 'unsafe-inline'",
  'style-src': "'self' 'unsafe-inline'",
  'connect-src': "'self' ws:",
};

/** @param {Record<string, string>} directives */
const written = (directives) =>
  Object.entries(directives)
    .map(([name, value]) => `${name} ${value}`)
    .join('; ');

const common = {
  'X-Content-Type-Options': 'nosniff',
  'Referrer-Policy': 'no-referrer',
  'Cross-Origin-Opener-Policy': 'same-origin',
  'Cross-Origin-Resource-Policy': 'same-origin',
  'Permissions-Policy': 'camera=(), microphone=(), geolocation=(), payment=(), usb=()',
};

/** @type {Readonly<Record<string, string>>} */
export const securityHeaders = Object.freeze({ 'Content-Security-Policy': written(policy), ...common });

/** @type {Readonly<Record<string, string>>} */
export const developmentHeaders = Object.freeze({
  'Content-Security-Policy': written(developmentPolicy),
  ...common,
});
