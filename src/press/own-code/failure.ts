import { existsSync, readFileSync } from 'node:fs';
import { SourceMap, type SourceMapPayload } from 'node:module';
import { fileURLToPath } from 'node:url';

/** The newsroom's code in a rendered page. */
export interface OwnCode {
  /** File of the page, if it is the newsroom's own. */
  readonly page?: string | undefined;
  /** The newsroom's components that replace the engine's. */
  readonly overrides: readonly { readonly file: string; readonly replaces: string }[];
}

/** An error thrown by the newsroom's code while a page was rendered. */
export interface Failure {
  readonly file: string;
  readonly line?: number | undefined;
  readonly column?: number | undefined;
  /** The engine's component that failed, with its line, if it is one to which the newsroom's code has passed props. */
  readonly inside?: string | undefined;
  /** The error's own words, on one line. */
  readonly message: string;
}

/** Rendering a page took too long: its code awaits something that never comes. */
export class EndlessRendering extends Error {
  override readonly name = 'EndlessRendering';

  constructor(limitMilliseconds: number) {
    super(`it awaits something that has not come within ${Math.ceil(limitMilliseconds / 1000)} seconds.`);
  }
}

interface Place {
  readonly file: string;
  readonly line: number;
  readonly column: number;
}

/**
 * Finds the place in the newsroom's code from which an error comes.
 *
 * @returns `undefined` if it is an error of the engine.
 */
export function placeFailure(error: unknown, { page, overrides }: OwnCode): Failure | undefined {
  const words = describe(error);
  const places = error instanceof Error && !(error instanceof EndlessRendering) ? placesOf(error) : [];
  const own = places.find(({ file }) => file.startsWith('src/newsroom/'));
  if (own) return { ...own, message: words };
  const component = places.find((place) => place.file.startsWith('src/components/'));
  const message = { message: words, ...(component && { inside: `${component.file}:${component.line}` }) };
  if (page !== undefined) return { file: page, ...message };
  // The engine's component fails with props that the newsroom's has passed on to it.
  const passing = overrides.find(({ replaces }) => places.some(({ file }) => file === replaces));
  const only = overrides.length === 1 || !(error instanceof Error) || error instanceof EndlessRendering;
  const file = passing?.file ?? (only && places.length === 0 ? overrides[0]?.file : undefined);
  return file === undefined ? undefined : { file, ...message };
}

function describe(error: unknown): string {
  const text = error instanceof Error ? error.message : String(error);
  const name =
    error instanceof Error && error.name !== 'Error' && !(error instanceof EndlessRendering) ? error.name : '';
  const words = text.replace(/\s+/g, ' ').trim().slice(0, longestMessage);
  return [name, words].filter((part) => part !== '').join(': ');
}

const longestMessage = 300;

/** Places in the source of the frames of an error's stack, innermost first. */
function placesOf({ stack = '' }: Error): readonly Place[] {
  return [...stack.matchAll(/(file:\/\/[^\s()]+\.mjs):(\d+):(\d+)/g)].flatMap(([, url = '', line, column]) => {
    const origin = mapOf(fileURLToPath(url))?.findOrigin(Number(line), Number(column));
    if (!origin || !('fileName' in origin)) return [];
    const file = /(?:^|\/)(src\/.*)$/.exec(origin.fileName)?.[1];
    return file === undefined ? [] : [{ file, line: origin.lineNumber, column: origin.columnNumber }];
  });
}

const maps = new Map<string, SourceMap | undefined>();

/** Map of a compiled file to its sources; `undefined` without one. */
function mapOf(file: string): SourceMap | undefined {
  if (!maps.has(file)) {
    const mapFile = `${file}.map`;
    const map = existsSync(mapFile)
      ? new SourceMap(JSON.parse(readFileSync(mapFile, 'utf8')) as SourceMapPayload)
      : undefined;
    maps.set(file, map);
  }
  return maps.get(file);
}
