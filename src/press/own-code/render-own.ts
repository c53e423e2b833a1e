import { setImmediate } from 'node:timers/promises';
import { site } from '../../newsroom/site.ts';
import { EndlessRendering, placeFailure, type Failure, type OwnCode } from './failure.ts';
import { findOffences, type Offence } from './scan-policy.ts';

export interface RenderedOwn {
  readonly html: string;
  readonly offences: readonly Offence[];
}

/** A page with code of the newsroom's own. */
export interface OwnRendering {
  /** Its address without the base. */
  readonly path: string;
  /** Its file in `src/pages`. */
  readonly pageFile: string;
  readonly render: () => Promise<string>;
}

/** Milliseconds after which a page counts as one that never ends. */
const usualLimit = 20_000;

/** The threads' first page that never ended: a component that all pages show is not waited for on each of them. */
let endless: Failure | undefined;

/**
 * Renders a page with code of the newsroom's own, and finds in it what the policy forbids.
 *
 * @throws errors that do not come from that code.
 */
export async function renderOwn(
  { path, pageFile, render }: OwnRendering,
  own: OwnCode,
  limitMilliseconds = usualLimit,
): Promise<RenderedOwn | Failure> {
  if (endless && own.page === undefined) return endless;
  try {
    const html = await renderWithin(limitMilliseconds, render);
    return { html, offences: findOffences(html, { path, pageFile }, site) };
  } catch (error) {
    const failure = placeFailure(error, own);
    if (!failure) throw error;
    if (error instanceof EndlessRendering && own.page === undefined) endless = failure;
    return failure;
  }
}

/** @throws the error of the page; also of a promise that it does not await, and `EndlessRendering` after the limit. */
async function renderWithin(limitMilliseconds: number, render: () => Promise<string>): Promise<string> {
  let timer: NodeJS.Timeout | undefined;
  const rejections: unknown[] = [];
  const note = (reason: unknown) => void rejections.push(reason);
  process.on('unhandledRejection', note);
  try {
    const late = new Promise<never>((_, reject) => {
      timer = setTimeout(() => {
        reject(new EndlessRendering(limitMilliseconds));
      }, limitMilliseconds);
    });
    const html = await Promise.race([render(), late]);
    // Node reports unhandled rejections before it goes on with this.
    await setImmediate();
    if (rejections.length > 0) throw rejections[0];
    return html;
  } finally {
    clearTimeout(timer);
    process.off('unhandledRejection', note);
  }
}
