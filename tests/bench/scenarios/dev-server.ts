import { setTimeout as sleep } from 'node:timers/promises';
import { startDevelopment, type DevelopmentServer } from '../../site/development-server.ts';
import { flushDisks, peakBytesOf, processorSecondsOf, type Measurement } from '../measure.ts';
import { editArticle } from '../newsroom-folder.ts';
import { RunFailed } from '../outcome.ts';
import { middleArticle, type BenchNewsroom } from './newsroom.ts';

const pollMilliseconds = 20;
const quietMilliseconds = 1000;
const longestSeconds = 600;

/** From the start of `npm run dev` until the front page has been sent. */
export async function measureFirstPage(newsroom: BenchNewsroom): Promise<Measurement> {
  return withServer(newsroom, async (server, seconds) => {
    await textOf(server.url);
    return { seconds, cpuSeconds: processorSecondsOf(server.pid), peakBytes: peakBytesOf(server.pid) };
  });
}

/** From saving an edit until the page, which was open before, has it. */
export async function measureEdit(newsroom: BenchNewsroom, number: number): Promise<Measurement> {
  const { file, path } = middleArticle(newsroom);
  const words = `Seen in development ${number + 1}:`;
  return withServer(newsroom, async (server) => {
    const address = new URL(path, server.url);
    await textOf(address);
    await waitUntilQuiet(server.pid);
    const processorBefore = processorSecondsOf(server.pid);
    const start = performance.now();
    const elapsed = () => (performance.now() - start) / 1000;
    editArticle(newsroom.folder, file, words);
    while (!(await textOf(address)).includes(words)) {
      if (elapsed() > longestSeconds) throw new RunFailed('The development server did not show the edit.');
      await sleep(pollMilliseconds);
    }
    const seconds = elapsed();
    const processorAfter = processorSecondsOf(server.pid);
    const isKnown = processorBefore !== undefined && processorAfter !== undefined;
    return {
      seconds,
      cpuSeconds: isKnown ? processorAfter - processorBefore : undefined,
      peakBytes: peakBytesOf(server.pid),
    };
  });
}

/** Waits for what the server does beside answering after its start, such as writing schemas for editors. */
async function waitUntilQuiet(pid: number): Promise<void> {
  const most = 0.1 * (quietMilliseconds / 1000);
  const start = performance.now();
  let before = processorSecondsOf(pid);
  while ((performance.now() - start) / 1000 < longestSeconds) {
    await sleep(quietMilliseconds);
    const after = processorSecondsOf(pid);
    if (before === undefined || after === undefined || after - before < most) return;
    before = after;
  }
}

/** @param use also gets the seconds until the server sent the front page. */
async function withServer(
  { folder, now }: BenchNewsroom,
  use: (server: DevelopmentServer, seconds: number) => Promise<Measurement>,
): Promise<Measurement> {
  flushDisks();
  const start = performance.now();
  let server: DevelopmentServer;
  try {
    server = await startDevelopment(folder, now.toISOString());
  } catch (error) {
    throw new RunFailed(error instanceof Error ? error.message : String(error));
  }
  try {
    return await use(server, (performance.now() - start) / 1000);
  } finally {
    await server.stop();
  }
}

async function textOf(address: string | URL): Promise<string> {
  const response = await fetch(address);
  const text = await response.text();
  if (!response.ok) throw new RunFailed(`The development server answered ${response.status} for ${address.toString()}`);
  return text;
}
