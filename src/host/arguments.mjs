// @ts-check
/** What was asked of `npm start`. */

/** Where Daybook lives: a browser keeps books by origin, and the port is part of it. */
const usualPort = 4710;

const help = `Daybook: your money, on your own device.

  npm start                       serve on http://localhost:${usualPort} and open the browser
  npm start -- --no-open          serve without opening it
  npm start -- --port 4711        serve elsewhere; books kept at ${usualPort} will not be seen there
`;

/**
 * @param {string[]} words
 * @returns {{ port: number, open: boolean, isUsualPort: boolean } | { help: string, asked: boolean }}
 */
export function readArguments(words) {
  let port = usualPort;
  let open = true;
  const rest = words.flatMap((word) => (word.startsWith('--port=') ? ['--port', word.slice(7)] : [word]));
  while (rest.length > 0) {
    const word = rest.shift();
    if (word === '--no-open') open = false;
    else if (word === '--port') {
      port = Number(rest.shift());
      if (!Number.isInteger(port) || port < 1 || port > 65_535) {
        return { help: `--port needs a number from 1 to 65535.\n\n${help}`, asked: false };
      }
    } else if (word === '--help' || word === '-h') return { help, asked: true };
    else return { help: `Unknown: ${word}\n\n${help}`, asked: false };
  }
  return { port, open, isUsualPort: port === usualPort };
}
