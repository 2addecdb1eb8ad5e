// @ts-check
/** `npm start`. Checks Node first, in words that an old one can read too, and only then loads the rest. */
import { nodeTooOld } from './node-version.mjs';

const tooOld = nodeTooOld(process.versions.node);
if (tooOld) {
  process.stderr.write(tooOld);
  process.exitCode = 1;
} else {
  void import('./launch.mjs').then(({ launch }) => launch(process.argv.slice(2)));
}
