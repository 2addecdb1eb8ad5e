// @ts-check
/** `npm test`. Checks Node first, in words that an old one can read too, and only then loads the rest. */
import { nodeTooOld } from '../../src/host/node-version.mjs';

const tooOld = nodeTooOld(process.versions.node);
if (tooOld) {
  process.stderr.write(tooOld);
  process.exitCode = 1;
} else {
  void import('./run-steps.mjs').then(({ runSteps }) => runSteps(process.argv.slice(2)));
}
