import { readFileSync } from 'node:fs';
import { compareText } from '../../domain/order.ts';
import { rendererFile } from './compile-settings.ts';
import type { VitePlugin } from './vite-plugin.ts';
import { digestParts } from '../../files/digest.ts';

/** Of the code that pages are compiled from. */
export interface ModuleDigests {
  /** Of all that the engine's pages import. */
  readonly shared: string;
  /** File of a page of the newsroom's own, from the root → digest of all that it imports. */
  readonly own: Readonly<Record<string, string>>;
}

/** The module that lists the newsroom's own pages. Other pages do not depend on what it lists. */
const listOfOwnPages = 'src/routes/own-pages.ts';
const ownPage = /^src\/newsroom\/pages\/[^/]+\.astro$/;

/**
 * Notes that the bundler leaves in code: maps to the source, with its path, and names of assets, numbered anew in each
 * run or made of paths. The bytes of assets are digested by themselves.
 */
const bundlersNotes = /\/\/# sourceMappingURL=.*|ROLLDOWN_FILE_URL_[\w-]+|__VITE_(?:ASSET|CSS_URL)__[\w$-]+?__/g;

interface Module {
  readonly code: string;
  readonly imports: readonly string[];
}

/**
 * Records the modules that Astro's bundler makes pages from, so that a page of the newsroom's own can change alone: in
 * the bundle, its code shares files with that of other pages.
 */
export function noteModules(root: string): { readonly plugin: VitePlugin; readonly digests: () => ModuleDigests } {
  const modules = new Map<string, Module>();
  const plugin: VitePlugin = {
    name: 'tickerpress-modules',
    buildEnd() {
      if (this.environment.name !== 'prerender') return;
      modules.clear();
      for (const id of this.getModuleIds()) {
        const info = this.getModuleInfo(id);
        if (!info) continue;
        const name = nameOf(id, root);
        const imports = [...info.importedIds, ...info.dynamicallyImportedIds].map((other) => nameOf(other, root));
        const code =
          name === listOfOwnPages
            ? readFileSync(id, 'utf8')
            : (info.code ?? '').replaceAll(root, '').replace(bundlersNotes, '');
        modules.set(name, { code, imports });
      }
    },
  };
  return { plugin, digests: () => digestModules(modules) };
}

/** The digests of a graph of modules, by their names. */
export function digestModules(modules: ReadonlyMap<string, Module>): ModuleDigests {
  const names = [...modules.keys()];
  const pages = names.filter((name) => name === rendererFile || name.startsWith('src/pages/'));
  const own = names.filter((name) => ownPage.test(name));
  return {
    shared: digestReached(pages, modules),
    own: Object.fromEntries(own.sort(compareText).map((name) => [name, digestReached([name], modules)])),
  };
}

/** Digest of modules and of all that they import, without pages of the newsroom's own other than `start`. */
function digestReached(start: readonly string[], modules: ReadonlyMap<string, Module>): string {
  const reached = new Set(start);
  for (const name of reached) {
    for (const other of modules.get(name)?.imports ?? []) if (!ownPage.test(other)) reached.add(other);
  }
  return digestParts([...reached].sort(compareText).map((name) => `${name}\0${modules.get(name)?.code ?? ''}\0`));
}

/** The same wherever the project and its packages are. */
function nameOf(id: string, root: string): string {
  const packages = id.lastIndexOf('node_modules/');
  return packages >= 0 ? id.slice(packages) : id.replace(`${root}/`, '');
}
