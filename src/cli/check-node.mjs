/*
 * Runs after `npm ci`, in syntax that any version of Node reads: the commands are TypeScript, which Node runs without a
 * flag since 22.18 and 23.6. On Linux with glibc, `node-linux-*` puts a newer Node into `node_modules/.bin`, which npm
 * uses.
 */

const [major = 0, minor = 0] = process.versions.node.split('.').map(Number);
const isEnough = major > 23 || (major === 23 && minor >= 6) || (major === 22 && minor >= 18);

if (!isEnough) {
  console.error(
    `Tickerpress runs with Node 22.18 or newer, and this is ${process.versions.node}. ` +
      'No Node could be installed for this system: install one (https://nodejs.org/) and run npm ci again.',
  );
  process.exitCode = 1;
}
