import { realpathSync } from 'node:fs';
import { relative } from 'node:path';
import { pathToFileURL } from 'node:url';
import { rendererFile } from '../astro/compile-settings.ts';
import type { VitePlugin } from '../astro/vite-plugin.ts';

/*
 * In the development server, Vite runs what Astro compiles: pages, layouts and components. All other code of the engine is plain
 * TypeScript, which Node runs itself, ten times as fast from its compile cache. It is also the code that the press runs, so that
 * pages and press share its modules. Node does not load a module again that has changed: the server starts again then.
 */

/** Folders of `src` with what Astro compiles, and with modules that import something of Astro's or Vite's. */
const compiledFolders = ['pages', 'layouts', 'components', 'newsroom/pages', 'newsroom/components', 'routes', 'cli'];
const compiledModules = [rendererFile, 'src/content.config.ts'];
/** Modules in these folders that import nothing of the kind, and that the press shares with pages. */
const nativeRoutes = ['src/routes/body.ts', 'src/routes/pictures.ts'];

/** Whether Node runs a module of the project in the development server. */
export function isNative(root: string, file: string): boolean {
  const path = relative(root, file);
  if (!path.startsWith('src/') || !path.endsWith('.ts') || compiledModules.includes(path)) return false;
  return nativeRoutes.includes(path) || !compiledFolders.some((folder) => path.startsWith(`src/${folder}/`));
}

/** Where modules that Vite runs find those that Node has loaded. */
const shelf = 'tickerpressModules';

/** Gives modules that Vite runs the modules that Node has loaded, with the same exports. */
export function nativeModules(givenRoot: string): VitePlugin {
  const root = realpathSync(givenRoot);
  const modules = new Map<string, Readonly<Record<string, unknown>>>();
  Object.assign(globalThis, { [shelf]: modules });
  return {
    name: 'tickerpress-native-modules',
    apply: 'serve',
    enforce: 'pre',
    async load(file) {
      // The script of the search page is for browsers.
      if (this.environment.name === 'client' || !isNative(root, file)) return undefined;
      const module = (await import(/* @vite-ignore */ pathToFileURL(file).href)) as Readonly<Record<string, unknown>>;
      modules.set(file, module);
      const names = Object.keys(module);
      const exports = names.map((name) => `export const ${name} = module[${JSON.stringify(name)}];`);
      return [`const module = globalThis.${shelf}.get(${JSON.stringify(file)});`, ...exports].join('\n');
    },
  };
}

/** Exit code by which the development server asks to be started again: `EX_TEMPFAIL` of `sysexits.h`. */
export const startAgain = 75;
