import { spawn } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, readdirSync, utimesSync, writeFileSync } from 'node:fs';
import { once } from 'node:events';
import { dirname } from 'node:path';
import { describe, expect, onTestFinished, test } from 'vitest';
import { PressIsBusy, takeLock } from '../../../src/press/state/lock.ts';
import { makeFolders } from '../folders.ts';

describe('the lock', () => {
  test('is a file while it is held, and gone afterwards', () => {
    const { lock } = makeFolders();
    const release = takeLock(lock);
    expect(readFileSync(lock, 'utf8')).toMatch(new RegExp(`^${process.pid} `));
    release();
    expect(existsSync(lock)).toBe(false);
  });

  test('of a process that is at work is not taken: the message names it', async () => {
    const { lock } = makeFolders();
    const processId = await holdLock(lock);
    expect(() => takeLock(lock)).toThrow(PressIsBusy);
    expect(() => takeLock(lock)).toThrow(`(process ${processId})`);
    expect(readFileSync(lock, 'utf8')).toContain(String(processId));
  });

  test('of a process that was killed is taken over', async () => {
    const { lock } = makeFolders();
    const processId = await holdLock(lock);
    process.kill(processId, 'SIGKILL');
    await expect.poll(() => tryLock(lock)).toBe('taken');
    expect(readFileSync(lock, 'utf8')).toMatch(new RegExp(`^${process.pid} `));
  });

  test.runIf(existsSync('/proc/1/stat'))('of a process whose number another one has by now is taken over', () => {
    const { lock } = makeFolders();
    writeFileSync(lock, '1 123456789');
    const release = takeLock(lock);
    expect(readFileSync(lock, 'utf8')).toMatch(new RegExp(`^${process.pid} `));
    release();
  });

  test.each(['', 'no number', '-5 7', '999999999 1'])(
    'that holds "%s" is taken over, and nothing is left of it',
    (text) => {
      const { lock } = makeFolders();
      writeFileSync(lock, text);
      utimesSync(lock, new Date(0), new Date(0));
      const release = takeLock(lock);
      expect(readFileSync(lock, 'utf8')).toMatch(new RegExp(`^${process.pid} `));
      expect(readdirSync(dirname(lock)).filter((name) => name.startsWith('lock'))).toEqual(['lock']);
      release();
    },
  );

  test.each([-86_400, -3, 3, 86_400])('that is empty and dated %d s from now is taken over', (seconds) => {
    const { lock } = makeFolders();
    writeFileSync(lock, '');
    const time = Date.now() / 1000 + seconds;
    utimesSync(lock, time, time);
    takeLock(lock)();
    expect(existsSync(lock)).toBe(false);
  });

  test('that is a folder is taken over', () => {
    const { lock } = makeFolders();
    mkdirSync(`${lock}/deep`, { recursive: true });
    takeLock(lock)();
    expect(existsSync(lock)).toBe(false);
  });

  test('that is empty and new is being taken', () => {
    const { lock } = makeFolders();
    writeFileSync(lock, '');
    expect(() => takeLock(lock)).toThrow(PressIsBusy);
  });
});

function tryLock(lock: string): string {
  try {
    takeLock(lock);
    return 'taken';
  } catch (error) {
    return error instanceof PressIsBusy ? 'busy' : String(error);
  }
}

/** Has another process take the lock, and hold it until the test ends. */
async function holdLock(lock: string): Promise<number> {
  const module = JSON.stringify(new URL('../../../src/press/state/lock.ts', import.meta.url).href);
  const code = `const { takeLock } = await import(${module}); takeLock(${JSON.stringify(lock)}); console.log('held'); setInterval(() => {}, 1000);`;
  const child = spawn(process.execPath, ['--input-type=module', '--eval', code], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  onTestFinished(() => {
    child.kill('SIGKILL');
  });
  await once(child.stdout, 'data');
  if (child.pid === undefined) throw new Error('The process did not start.');
  return child.pid;
}
