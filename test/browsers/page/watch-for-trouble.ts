/**
 * Built into page and worker for these journeys only, before everything else: keeps whatever must never happen while a
 * person uses the app. WebDriver tells nothing of a browser's console, so the page has to listen to itself.
 */

const channel = new BroadcastChannel('daybook-test.trouble');
const key = 'daybook-test.trouble'; // Outlives a reload, and is the same for all tabs.
const inPage = typeof document === 'object';

function note(words: string) {
  // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a BroadcastChannel has no other origin.
  if (!inPage) return channel.postMessage(words);
  const seen = new Set(JSON.parse(localStorage.getItem(key) ?? '[]') as string[]);
  localStorage.setItem(key, JSON.stringify([...seen.add(words)]));
}

if (inPage) channel.addEventListener('message', ({ data }) => note(`engine: ${String(data)}`));

for (const level of ['error', 'assert'] as const) {
  const original = console[level].bind(console) as (...said: unknown[]) => void;
  console[level] = (...said: unknown[]) => {
    const fine = level === 'assert' && said[0];
    if (!fine) note(`console.${level}: ${said.map(inWords).join(' ')}`);
    original(...said);
  };
}

addEventListener(
  'error',
  (event) => {
    const { target } = event;
    if (target && 'outerHTML' in target) return note(`not loaded: ${String(target.outerHTML)}`);
    note(`error: ${event.message} ${inWords(event.error)}`);
  },
  true, // A picture or script that does not load tells nobody above it.
);
addEventListener('unhandledrejection', ({ reason }) => note(`unhandled: ${inWords(reason)}`));
addEventListener('securitypolicyviolation', (event) => {
  if (!(event instanceof SecurityPolicyViolationEvent)) return;
  note(`policy: ${event.violatedDirective} ${event.blockedURI} ${event.sourceFile}:${event.lineNumber}`);
});

function inWords(said: unknown): string {
  return said instanceof Error ? `${said.name}: ${said.message} ${said.stack ?? ''}` : String(said);
}
