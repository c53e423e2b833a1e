import { once } from 'node:events';
import { createServer, type AddressInfo } from 'node:net';
import { describe, expect, onTestFinished, test } from 'vitest';
import { findServerProblem } from '../../../src/cli/terminal/find-server-problem.ts';
import { writeFolder } from '../../content/folder.ts';

/** Listens on a port, as another program would. */
async function takePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  onTestFinished(() => void server.close());
  return (server.address() as AddressInfo).port;
}

/** A newsroom with Astro's note of a development server that runs. */
function newsroomWith(pid: number, port: number): string {
  const url = `http://127.0.0.1:${port}`;
  return writeFolder({ '.astro/dev.json': JSON.stringify({ pid, port, url, background: true }) });
}

const here = ['--host', '127.0.0.1'];

describe('a server', () => {
  test.each([
    { args: ['dev', ...here] },
    { args: ['preview', ...here, '--port', '0'] },
    { args: ['dev', '--host'] },
    { args: ['check', '--port', 'x'] },
    { args: ['preview', 'stop', '--port', 'x'] },
    { args: ['dev', '--help', '--port', 'x'] },
  ])('starts, or is not asked for: $args', async ({ args }) => {
    expect(await findServerProblem(writeFolder({}), args)).toBeUndefined();
  });

  test('of a newsroom that runs already is named, and how to end it', async () => {
    const port = await takePort();
    const root = newsroomWith(process.pid, port);
    expect(await findServerProblem(root, ['dev', ...here])).toBe(
      `The development server of this newsroom runs already, at http://127.0.0.1:${port}. Use that one, or end it first: npm run dev -- stop.`,
    );
    expect(await findServerProblem(root, ['preview', ...here])).toBeUndefined();
    expect(await findServerProblem(root, ['dev', ...here, '--force'])).toBeUndefined();
  });

  test('whose note was left behind stops none', async () => {
    const port = await takePort();
    const gone = 2 ** 22 + 1;
    for (const root of [
      newsroomWith(gone, port),
      newsroomWith(process.pid, 1),
      writeFolder({ '.astro/dev.json': '{}' }),
      writeFolder({ '.astro/dev.json': '' }),
    ]) {
      expect(await findServerProblem(root, ['dev', ...here])).toBeUndefined();
    }
  });

  test.each(['dev', 'preview'])('does not take another port than %s is asked for', async (command) => {
    const port = await takePort();
    const problem = `Port ${port} is in use by another program. End that one, or choose another port: npm run ${command} -- --port `;
    const root = writeFolder({});
    expect(await findServerProblem(root, [command, ...here, '--port', `${port}`])).toContain(problem);
    expect(await findServerProblem(root, [command, '--host=127.0.0.1', `--port=${port}`])).toContain(problem);
  });

  test.each(['x', '65536', '99999', '-1', '1.5', ''])('has a port that is a number: %j', async (port) => {
    expect(await findServerProblem(writeFolder({}), ['dev', `--port=${port}`])).toBe(
      `--port takes a number from 1 to 65535, and "${port}" is none.`,
    );
  });

  test.each(['192.0.2.1', 'nowhere.invalid', '300.1.1.1'])('needs an address of this computer: %s', async (host) => {
    expect(await findServerProblem(writeFolder({}), ['preview', '--host', host])).toBe(
      `This computer has no address "${host}" on which to serve. Leave out --host, or write it alone for all addresses.`,
    );
  });
});
