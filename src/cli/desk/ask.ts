import { createInterface } from 'node:readline/promises';

/** Whether standard input and output are a terminal. */
export function isInteractive(): boolean {
  return process.stdin.isTTY && process.stdout.isTTY;
}

/** Asks a question on the terminal. `undefined` if there is no answer: Ctrl-D or Ctrl-C. */
export async function ask(question: string): Promise<string | undefined> {
  const terminal = createInterface({ input: process.stdin, output: process.stdout });
  const ended = new Promise<undefined>((resolve) => {
    terminal.once('close', () => {
      resolve(undefined);
    });
  });
  try {
    return (await Promise.race([terminal.question(question), ended]))?.trim();
  } finally {
    terminal.close();
  }
}

/** Asks for confirmation; anything but a yes is a no. */
export async function confirm(question: string): Promise<boolean> {
  return /^y(?:es)?$/i.test((await ask(`${question} [y/N] `)) ?? '');
}
