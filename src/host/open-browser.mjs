// @ts-check
/** Opens the person's own browser at an address. */
import { spawn } from 'node:child_process';

/**
 * The program that opens an address in the person's browser, or undefined where there is no screen to open it on.
 * @param {string} url @param {NodeJS.Platform} platform @param {NodeJS.ProcessEnv} environment
 * @returns {[string, ...string[]] | undefined}
 */
export function openerFor(url, platform, environment) {
  if (platform === 'darwin') return ['open', url];
  if (platform === 'win32') return ['cmd', '/c', 'start', '""', url];
  const windowsBeneath = environment['WSL_DISTRO_NAME'];
  if (windowsBeneath) return ['cmd.exe', '/c', 'start', '""', url];
  return environment['DISPLAY'] || environment['WAYLAND_DISPLAY'] ? ['xdg-open', url] : undefined;
}

/** Whether a browser could be asked to open. @param {string} url @returns {Promise<boolean>} */
export function openBrowser(url) {
  const opener = openerFor(url, process.platform, process.env);
  if (!opener) return Promise.resolve(false);
  const [program, ...parts] = opener;
  return new Promise((resolve) => {
    const child = spawn(program, parts, { stdio: 'ignore', detached: true, windowsVerbatimArguments: true });
    const longEnough = setTimeout(() => resolve(true), 3000); // xdg-open may last as long as the browser does.
    child.once('error', () => {
      clearTimeout(longEnough);
      resolve(false);
    });
    child.once('exit', (code) => {
      clearTimeout(longEnough);
      resolve(code === 0);
    });
    child.unref();
  });
}
