// @ts-check
/** Whether this Node is new enough, before anything that needs it is loaded. Must itself run on an old one. */

const needed = [20, 19];

/** What to tell the person, or undefined where all is well. @param {string} version as in `process.versions.node` */
export function nodeTooOld(version) {
  const [major = 0, minor = 0] = version.split('.').map(Number);
  const [neededMajor = 0, neededMinor = 0] = needed;
  if (major > neededMajor || (major === neededMajor && minor >= neededMinor)) return undefined;
  return (
    `Daybook needs Node ${neededMajor}.${neededMinor} or newer; this is ${version}.\n` +
    'Get a newer one from nodejs.org or your package manager, and start again.\n'
  );
}
