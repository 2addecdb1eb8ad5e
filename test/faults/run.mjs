// @ts-check
/** `npm run faults`: injects faults and checks what the app makes of them. Exit code 1 where one is answered wrongly. */
import { dirname } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { ensureInstalled } from '../../src/host/install.mjs';

const help = `npm run faults -- [--quick] [--only <case>] [--seed <n>] [--count <n>] [--json] [--each]
                  [--fresh] [--minutes <n>] [--browser-flag=<flag>]

--quick          few injections of each kind
--only <case>    only this case; may be given several times
--seed <n>       the seed of each case's first injection (1)
--count <n>      so many injections of each case, instead of its own number
--json           prints JSON instead of the table
--each           tells of each injection how it ended
--fresh          from the beginning, where a campaign that was stopped would go on
--minutes <n>    stops after so long (60); the same command then goes on from there
--browser-flag=… a flag for the browser, as --enable-features=IdbSqliteBackingStore; may be given several times
`;

const folder = dirname(dirname(dirname(fileURLToPath(import.meta.url))));
/** Progress goes where it is not taken for the answer. @param {string} words */
const say = (words) => void process.stderr.write(words);

const { values } = parseArgs({
  options: {
    quick: { type: 'boolean', default: false },
    only: { type: 'string', multiple: true, default: [] },
    seed: { type: 'string', default: '1' },
    count: { type: 'string' },
    json: { type: 'boolean', default: false },
    each: { type: 'boolean', default: false },
    fresh: { type: 'boolean', default: false },
    minutes: { type: 'string', default: '60' },
    'browser-flag': { type: 'string', multiple: true, default: [] },
    help: { type: 'boolean', default: false },
  },
});
const options = {
  ...values,
  seed: Math.trunc(Number(values.seed)),
  count: values.count === undefined ? undefined : Math.trunc(Number(values.count)),
  minutes: Number(values.minutes),
  browserFlags: values['browser-flag'],
};
if (values.help) process.stdout.write(help);
else if (!(options.seed >= 0 && (options.count ?? 1) > 0 && options.minutes > 0)) {
  say(help);
  process.exitCode = 2;
} else {
  await ensureInstalled(folder, say);
  // Only now are the packages there that it is made with.
  const { campaign } = await import('./campaign.mjs');
  process.exitCode = await campaign(folder, options, say);
}
