import { setTimeout as sleep } from 'node:timers/promises';
import type { Notice } from './announcement.ts';

/** What became of a notice. */
export type Delivery = { readonly notice: Notice } & (
  | { readonly outcome: 'delivered' }
  /** `reason` says what went wrong, and what to do about it where that is known. */
  | { readonly outcome: 'refused' | 'unanswered'; readonly reason: string }
  /** Whoever left one notice unanswered is sent no more of them. */
  | { readonly outcome: 'not sent' }
);

export interface DeliveryOptions {
  /** Waits before another attempt. */
  readonly wait?: (milliseconds: number) => Promise<unknown>;
  /** How long an answer may take. */
  readonly answerMilliseconds?: number;
}

/** Before the second attempt, the third and the fourth. */
const pausesMilliseconds = [1_000, 3_000, 9_000] as const;

/** A server may ask for a longer pause, up to this. */
const longestPauseMilliseconds = 60_000;

/**
 * Sends notices one after the other. One that meets no answer, or a server in trouble (5xx, 429), is sent again, four
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
      /** Asking again would not help. */
      readonly isLasting: boolean;
      /** How long the server asks to be left alone; 0 if it does not say. */
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
    const said = (await response.text()).trim().slice(0, 200);
    if (response.ok) return { isDelivered: true };
    const { status } = response;
    const reason = [`${url} answers ${status}`, explanations[to][status], said].filter(Boolean).join(': ');
    const isLasting = status < 500 && status !== 429;
    const seconds = Number(response.headers.get('Retry-After') ?? 0);
    return { isDelivered: false, reason, isLasting, pauseMilliseconds: seconds > 0 ? seconds * 1_000 : 0 };
  } catch (error) {
    return { isDelivered: false, reason: `${url} ${describe(error)}`, isLasting: false, pauseMilliseconds: 0 };
  }
}

/** What a refusal means, where the number alone does not say it. */
const explanations: Readonly<Record<Notice['to'], Readonly<Record<number, string>>>> = {
  hub: { 404: 'announce.hub in src/newsroom/site.ts may be wrong' },
  'index-now': {
    403: 'it found no such key at the site; publish the site first, with its key file',
    422: 'the addresses are not of the site whose key this is; check SITE_URL',
    429: 'it has been told too much of late',
  },
};

function describe(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  if (error.name === 'TimeoutError') return 'does not answer in time';
  const cause = error.cause instanceof Error ? error.cause.message : error.message;
  return `cannot be reached: ${cause}`;
}
