/*
 * Every use of an undocumented interface of Astro, marked or V8. What can be code is here; the table lists where the
 * others are used, the version in which each was read, and what breaks without it. A test compares the versions with
 * those installed, tries each interface, and names any that an upgrade has changed.
 */

export interface PrivateInterface {
  readonly name: string;
  /** Package or program, and the version in which it was read. `v8` is that of any Node: the test tries it alone. */
  readonly from: 'astro 7.3.5' | 'marked 18.2.1' | 'v8';
  /** The file that depends on it. */
  readonly usedIn: string;
  /** Consequence if the interface is missing. */
  readonly otherwise: string;
}

export const privateInterfaces: readonly PrivateInterface[] = [
  {
    name: 'second argument of build(): { sync: false }',
    from: 'astro 7.3.5',
    usedIn: 'src/press/astro/compile.ts',
    otherwise: 'Compiling also loads the collections: slower, and right.',
  },
  {
    name: 'prerender-entry*.mjs with manifest.pageMap',
    from: 'astro 7.3.5',
    usedIn: 'src/press/astro/compiled-pages.ts',
    otherwise: 'The build stops and says so.',
  },
  {
    name: 'folders .prerender and _assets of a build',
    from: 'astro 7.3.5',
    usedIn: 'src/press/astro/integration.ts',
    otherwise: 'The build stops and says so.',
  },
  {
    name: 'getStaticPaths() of a prerenderer is called after bundling',
    from: 'astro 7.3.5',
    usedIn: 'src/press/astro/integration.ts',
    otherwise: 'No compiled pages are found: the build stops and says so.',
  },
  {
    name: 'astro/runtime/server/index.js: createComponent, render, renderToString',
    from: 'astro 7.3.5',
    usedIn: 'src/press/astro/renderer.ts',
    otherwise: 'Pages do not compile.',
  },
  {
    name: 'result._metadata holds sets, lists and plain values',
    from: 'astro 7.3.5',
    usedIn: 'src/press/astro/renderer.ts',
    otherwise: "Pages are rendered by Astro's Container instead, with a warning: slower, and right.",
  },
  {
    name: 'bin/astro.mjs and ASTRO_DEV_BACKGROUND',
    from: 'astro 7.3.5',
    usedIn: 'src/cli/astro.ts',
    otherwise: '`npm run dev` does not start, or returns at once.',
  },
  {
    name: '.astro/dev.json and preview.json with pid and url',
    from: 'astro 7.3.5',
    usedIn: 'src/cli/terminal/find-server-problem.ts',
    otherwise: "A second server is refused in Astro's words, with a stack.",
  },
  {
    name: 'the stack of an error in its rule for quotations names .blockquote',
    from: 'marked 18.2.1',
    usedIn: 'src/markdown/dialect/dialect.ts',
    otherwise: 'A text that marked cannot read stops the press instead of being reported.',
  },
  {
    name: '--heap-growing-percent, set while running',
    from: 'v8',
    usedIn: 'src/press/workers/heap-limit.ts',
    otherwise: 'Large builds use more memory.',
  },
];

/** File name of the entry of compiled pages, up to its hash. */
export const compiledEntryName = 'prerender-entry';

/** Folders of compiled pages and of assets, below Astro's output folder. */
export const compiledFolders = { pages: '.prerender', assets: '_assets' } as const;

/** The part of Astro's compiled entry in use: page file → function that imports it. */
export interface CompiledEntry {
  readonly manifest: {
    readonly pageMap: ReadonlyMap<string, () => Promise<{ readonly page: () => Promise<unknown> }>>;
  };
}

/** Reads a module as Astro's compiled entry; `undefined` if it has another form. */
export function asCompiledEntry(module: unknown): CompiledEntry | undefined {
  const { manifest } = module as Partial<CompiledEntry>;
  return manifest?.pageMap instanceof Map ? { manifest } : undefined;
}

/** Makes Astro's own commands run in the foreground. */
export const foregroundVariables = { ASTRO_DEV_BACKGROUND: '0', ASTRO_PREVIEW_BACKGROUND: '0' } as const;

/** File in which Astro notes a server that runs, from the project's root. */
export function serverNoteOf(command: string): string {
  return `.astro/${command}.json`;
}

/** Astro's note of a server that runs. */
export interface ServerNote {
  readonly pid: number;
  readonly url: string;
}

/** Reads data as Astro's note of a server; `undefined` if it has another form. */
export function asServerNote(data: unknown): ServerNote | undefined {
  const { pid, url } = (data ?? {}) as Partial<ServerNote>;
  return typeof pid === 'number' && typeof url === 'string' ? { pid, url } : undefined;
}

/** Whether all metadata that pages leave in a result can be emptied for the next page. */
export function canBeEmptied(notes: Readonly<Record<string, unknown>>): boolean {
  return Object.values(notes).every(
    (note) => note instanceof Set || Array.isArray(note) || note === null || typeof note !== 'object',
  );
}

/** Resets metadata to its initial state: empty sets and lists; plain values stay. */
export function emptied(notes: Readonly<Record<string, unknown>>): Record<string, unknown> {
  return Object.fromEntries(
    Object.entries(notes).map(([name, note]) => [
      name,
      note instanceof Set ? new Set() : Array.isArray(note) ? [] : note,
    ]),
  );
}
