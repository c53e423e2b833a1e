import { createServer, type IncomingMessage, type Server } from 'node:http';
import { once } from 'node:events';
import type { AddressInfo } from 'node:net';
import { text } from 'node:stream/consumers';
import { afterEach, describe, expect, it } from 'vitest';
import type { Notice } from '../../src/announce/announcement.ts';
import { deliver } from '../../src/announce/announce.ts';

interface Answer {
  readonly status: number;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: string;
}

interface Received {
  readonly method: string | undefined;
  readonly contentType: string | undefined;
  readonly body: string;
}

const open: Server[] = [];
afterEach(() => {
  for (const server of open.splice(0)) server.close().closeAllConnections();
});

/** A server on this machine that gives the answers one after the other, the last one for ever; `hang` gives none. */
async function listen(...answers: readonly (Answer | 'hang')[]): Promise<{ url: string; received: Received[] }> {
  const received: Received[] = [];
  const server = createServer((request: IncomingMessage, response) => {
    void text(request).then((body) => {
      const answer = answers[Math.min(received.length, answers.length - 1)];
      received.push({ method: request.method, contentType: request.headers['content-type'], body });
      if (answer === undefined || answer === 'hang') return;
      response.writeHead(answer.status, answer.headers).end(answer.body);
    });
  });
  open.push(server);
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  return { url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/`, received };
}

const noticeTo = (url: string, feed = 'https://example.org/rss.xml'): Notice => ({
  to: 'hub',
  url,
  contentType: 'application/x-www-form-urlencoded',
  body: `hub.mode=publish&hub.url=${encodeURIComponent(feed)}`,
  about: [feed],
});

/** Does not wait, and records how long it should have waited. */
function patience() {
  const pauses: number[] = [];
  return { pauses, wait: (milliseconds: number) => Promise.resolve(pauses.push(milliseconds)) };
}

/** A server that answers with a status, and then writes for ever, or nothing more. */
async function listenWithoutEnd(status: number, body: 'for ever' | 'stalls'): Promise<string> {
  const server = createServer((_, response) => {
    response.writeHead(status).write('A reason. ');
    const write = (): void => void response.write('x'.repeat(65_536), (error) => (error ? undefined : write()));
    if (body === 'for ever') write();
  });
  open.push(server);
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}/`;
}

describe('a notice', () => {
  it.each(['for ever', 'stalls'] as const)('is delivered where the text after the status %s', async (body) => {
    const [delivery] = await deliver([noticeTo(await listenWithoutEnd(202, body))], {
      ...patience(),
      answerMilliseconds: 1000,
    });
    expect(delivery?.outcome).toBe('delivered');
  });

  it.each(['for ever', 'stalls'] as const)('is refused with the reason that is there, if it %s', async (body) => {
    const url = await listenWithoutEnd(400, body);
    const [delivery] = await deliver([noticeTo(url)], { ...patience(), answerMilliseconds: 1000 });
    expect(delivery).toMatchObject({
      outcome: 'refused',
      reason: expect.stringMatching(/400: A reason\.(?: x{190})?$/),
    });
  });

  it('arrives as it was written', async () => {
    const { url, received } = await listen({ status: 204 });
    const [delivery] = await deliver([noticeTo(url)]);
    expect(delivery?.outcome).toBe('delivered');
    expect(received).toEqual([
      {
        method: 'POST',
        contentType: 'application/x-www-form-urlencoded',
        body: 'hub.mode=publish&hub.url=https%3A%2F%2Fexample.org%2Frss.xml',
      },
    ]);
  });

  it('is sent again to a server in trouble, after longer and longer pauses', async () => {
    const { url, received } = await listen({ status: 503 }, { status: 500 }, { status: 429 }, { status: 202 });
    const { pauses, wait } = patience();
    const [delivery] = await deliver([noticeTo(url)], { wait });
    expect(delivery?.outcome).toBe('delivered');
    expect(received).toHaveLength(4);
    expect(pauses).toEqual([1_000, 3_000, 9_000]);
  });

  it('waits for as long as the server asks, within reason', async () => {
    const later = (seconds: string): Answer => ({ status: 429, headers: { 'Retry-After': seconds } });
    const { url } = await listen(later('7'), later('86400'), { status: 200 });
    const { pauses, wait } = patience();
    await deliver([noticeTo(url)], { wait });
    expect(pauses).toEqual([7_000, 60_000]);
  });

  it('is given up after four attempts, and the rest for that server is not sent', async () => {
    const { url, received } = await listen({ status: 503, body: 'Down for the night' });
    const well = await listen({ status: 200 });
    const deliveries = await deliver([noticeTo(url), noticeTo(url), noticeTo(well.url)], patience());
    expect(deliveries.map(({ outcome }) => outcome)).toEqual(['unanswered', 'not sent', 'delivered']);
    expect(deliveries[0]).toHaveProperty('reason', `${url} answers 503: Down for the night`);
    expect(received).toHaveLength(4);
  });

  it('is not sent again where it is refused, and the next one is tried', async () => {
    const { url, received } = await listen({ status: 400, body: 'Unknown topic' }, { status: 204 });
    const deliveries = await deliver([noticeTo(url), noticeTo(url)], patience());
    expect(deliveries.map(({ outcome }) => outcome)).toEqual(['refused', 'delivered']);
    expect(deliveries[0]).toHaveProperty('reason', `${url} answers 400: Unknown topic`);
    expect(received).toHaveLength(2);
  });

  it('follows no redirect: what is posted would be lost on the way', async () => {
    const { url } = await listen({ status: 301, headers: { Location: 'http://127.0.0.1:1/' } });
    const [delivery] = await deliver([noticeTo(url)], patience());
    expect(delivery?.outcome).toBe('refused');
  });

  it('says what a refusal by IndexNow means', async () => {
    const { url } = await listen({ status: 403 });
    const [delivery] = await deliver([{ ...noticeTo(url), to: 'index-now' }], patience());
    expect(delivery).toHaveProperty('reason', expect.stringContaining('publish the site with it first'));
  });

  it('says that a server is not there', async () => {
    const [delivery] = await deliver([noticeTo('http://127.0.0.1:1/')], patience());
    expect(delivery).toMatchObject({ outcome: 'unanswered', reason: expect.stringContaining('cannot be reached') });
  });

  it('waits no longer for an answer than it should', async () => {
    const { url, received } = await listen('hang');
    const [delivery] = await deliver([noticeTo(url)], { ...patience(), answerMilliseconds: 30 });
    expect(delivery).toMatchObject({ outcome: 'unanswered', reason: `${url} does not answer in time` });
    expect(received).toHaveLength(4);
  });
});
