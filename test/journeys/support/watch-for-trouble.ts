/** Hears everything that must never happen while a person uses the app, in any tab. */
import type { BrowserContext } from '@playwright/test';

export interface Trouble {
  /** What went wrong so far, in words, without what was expected. */
  seen(): string[];
  /** Lets pass what a journey brings about on purpose, as a request while the network is off. */
  expect(pattern: RegExp): void;
}

export async function watchForTrouble(context: BrowserContext): Promise<Trouble> {
  const seen: string[] = [];
  const expected: RegExp[] = [];

  context.on('console', (message) => {
    if (message.type() !== 'error' && message.type() !== 'assert') return;
    seen.push(`console: ${message.text()} (${message.location().url})`);
  });
  context.on('weberror', (error) => seen.push(`page: ${error.error().stack ?? error.error().message}`));
  context.on('request', (request) => {
    const { protocol, hostname } = new URL(request.url());
    if (/^(data|blob):$/.test(protocol) || hostname === 'localhost') return;
    seen.push(`request to another origin: ${request.url()}`);
  });
  await context.exposeFunction('daybookViolation', (words: string) => void seen.push(`policy: ${words}`));
  await context.addInitScript(() => {
    document.addEventListener('securitypolicyviolation', (event) => {
      const tell = (globalThis as { daybookViolation?: (words: string) => unknown }).daybookViolation;
      tell?.(`${event.violatedDirective} ${event.blockedURI} ${event.sourceFile}:${event.lineNumber}`);
    });
  });

  return {
    seen: () => seen.filter((words) => !expected.some((pattern) => pattern.test(words))),
    expect: (pattern) => void expected.push(pattern),
  };
}
