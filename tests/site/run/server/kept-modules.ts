import { globSync, readFileSync } from 'node:fs';
import { join, posix } from 'node:path';

/** Rooms whose modules remember nothing of a build but results of pure functions. */
const pureRooms = ['charts', 'content', 'domain', 'editorial', 'files', 'markdown', 'search', 'tickers'];

interface Module {
  readonly bytes: Buffer;
  /** Files of the engine that it imports at once or later, from the root. */
  readonly imports: readonly string[];
}

/** Finds modules that stay loaded from build to build. */
export class KeptModules {
  readonly #modules: ReadonlyMap<string, Module>;

  /** @param template a folder with the engine's code. */
  constructor(template: string) {
    const files = pureRooms.flatMap((room) => globSync(`src/${room}/**/*.ts`, { cwd: template }));
    this.#modules = new Map(files.map((file) => [file, readModule(template, file)]));
  }

  /**
   * The modules of pure rooms that a newsroom has as the template does, as files from the root. All that they import
   * is among them: no module is kept that may know a newsroom's settings.
   */
  of(root: string): ReadonlySet<string> {
    const kept = new Set<string>();
    for (const [file, { bytes }] of this.#modules)
      if (bytesOf(join(root, file))?.equals(bytes) === true) kept.add(file);
    for (let size = -1; size !== kept.size;) {
      size = kept.size;
      for (const file of kept) {
        const imports = this.#modules.get(file)?.imports ?? [];
        if (!imports.every((imported) => kept.has(imported))) kept.delete(file);
      }
    }
    return kept;
  }
}

function readModule(root: string, file: string): Module {
  const bytes = readFileSync(join(root, file));
  const specifiers = bytes.toString().matchAll(/\b(?:from|import)\b\s*\(?\s*'(\.[^']+)'/g);
  const imports = [...specifiers].map(([, specifier = '']) => posix.join(posix.dirname(file), specifier));
  return { bytes, imports };
}

function bytesOf(file: string): Buffer | undefined {
  try {
    return readFileSync(file);
  } catch {
    return undefined;
  }
}
