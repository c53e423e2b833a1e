import { setTimeout as sleep } from 'node:timers/promises';
import type { Notice } from './announcement.ts';

/** Outcome of a notice. */
export type Delivery = { readonly notice: Notice } & (
  | { readonly outcome: 'delivered' }
  /** `reason` is the error, with its remedy if that is known. */
  | { readonly outcome: 'refused' | 'unanswered'; readonly reason: string }
  /** Skipped, because the same receiver left an earlier notice unanswered. */
  | { readonly outcome: 'not sent' }
);

export interface DeliveryOptions {
  /** Waits before the next attempt. */
  readonly wait?: (milliseconds: number) => Promise<unknown>;
  /** Timeout of an answer. */
  readonly answerMilliseconds?: number;
}

/** Pauses before the second, the third and the fourth attempt. */
const pausesMilliseconds = [1_000, 3_000, 9_000] as const;

/** Longest pause that a server may request. */
const longestPauseMilliseconds = 60_000;

/**
 * Sends notices in sequence. Without an answer, or after a server error (5xx, 429), a notice is sent again, up to four
 * times in all.
 */
export async function deliver(notices: readonly Notice[], options: DeliveryOptions = {}): Promise<readonly Delivery[]> {
  const deliveries: Delivery[] = [];
  const silent = new Set<string>();
  for (const notice of notices) {
    const delivery: Delivery = silent.has(notice.url) ? { notice, outcome: 'not sent' } : await send(notice, options);
    if (delivery.outcome === 'unanswered') silent.add(notice.url);
    deliveries.push(delivery);
  }
  return deliveries;
}

async function send(notice: Notice, { wait = sleep, answerMilliseconds = 15_000 }: DeliveryOptions): Promise<Delivery> {
  for (let attempt = 0; ; attempt++) {
    const answer = await post(notice, answerMilliseconds);
    if (answer.isDelivered) return { notice, outcome: 'delivered' };
    const { reason, isLasting } = answer;
    if (isLasting) return { notice, outcome: 'refused', reason };
    const pause = pausesMilliseconds[attempt];
    if (pause === undefined) return { notice, outcome: 'unanswered', reason };
    await wait(Math.min(longestPauseMilliseconds, Math.max(pause, answer.pauseMilliseconds)));
  }
}

type Answer =
  | { readonly isDelivered: true }
  | {
      readonly isDelivered: false;
      readonly reason: string;
      /** Whether another attempt would also fail. */
      readonly isLasting: boolean;
      /** Pause that the server requests; 0 if it requests none. */
      readonly pauseMilliseconds: number;
    };

async function post({ to, url, contentType, body }: Notice, answerMilliseconds: number): Promise<Answer> {
  try {
    const response = await fetch(url, {
      method: 'POST',
      headers: { 'Content-Type': contentType },
      body,
      redirect: 'manual',
      signal: AbortSignal.timeout(answerMilliseconds),
    });
    if (response.ok) {
      // Not waited for: the status says all.
      void response.body?.cancel().catch(() => undefined);
      return { isDelivered: true };
    }
    const said = await readStart(response);
    const { status } = response;
    const reason = [`${url} answers ${status}`, explanations[to][status], said].filter(Boolean).join(': ');
    const isLasting = status < 500 && status !== 429;
    const seconds = Number(response.headers.get('Retry-After') ?? 0);
    return { isDelivered: false, reason, isLasting, pauseMilliseconds: seconds > 0 ? seconds * 1_000 : 0 };
  } catch (error) {
    return { isDelivered: false, reason: `${url} ${describe(error)}`, isLasting: false, pauseMilliseconds: 0 };
  }
}

/** Most characters of an answer that are shown. */
const mostSaid = 200;

/** The first words of an answer, as far as they arrive: it may be without end, or stop in the middle. */
async function readStart({ body }: Response): Promise<string> {
  const decoder = new TextDecoder();
  let start = '';
  try {
    for await (const bytes of body ?? []) {
      start += decoder.decode(bytes, { stream: true });
      if (start.length > 10 * mostSaid) break;
    }
  } catch {
    // What has arrived is shown.
  }
  return start
    .replace(/[\s\p{C}]+/gu, ' ')
    .trim()
    .slice(0, mostSaid);
}

/** Explanations of status codes that need one. */
const explanations: Readonly<Record<Notice['to'], Readonly<Record<number, string>>>> = {
  hub: { 404: 'announce.hub in src/newsroom/site.ts may be wrong' },
  'index-now': {
    403: 'the key file is not at the site; publish the site with it first',
    422: 'the addresses do not belong to the site of this key; check SITE_URL',
    429: 'rate limit reached; try again later',
  },
};

function describe(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  if (error.name === 'TimeoutError') return 'does not answer in time';
  const cause = error.cause instanceof Error ? error.cause.message : error.message;
  return `cannot be reached: ${cause}`;
}
