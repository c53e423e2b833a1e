import { realpathSync } from 'node:fs';
import { relative } from 'node:path';
import { pathToFileURL } from 'node:url';
import { rendererFile } from '../astro/compile-settings.ts';
import type { VitePlugin } from '../astro/vite-plugin.ts';

/*
 * In the development server, Vite runs what Astro compiles: pages, layouts and components. All other code of the engine
 * is plain TypeScript, which Node loads ten times as fast from its compile cache. The press imports the same modules,
 * so pages and press share them. Node does not reload a changed module: the server then starts again.
 */

/** Folders of `src` with files that Astro compiles, and with modules that import from Astro or Vite. */
const compiledFolders = ['pages', 'layouts', 'components', 'newsroom/pages', 'newsroom/components', 'routes', 'cli'];
const compiledModules = [rendererFile, 'src/content.config.ts'];
/** Modules in these folders that do not, and that the press shares with pages. */
const nativeRoutes = ['src/routes/body.ts', 'src/routes/parsed-bodies.ts', 'src/routes/pictures.ts'];

/** Whether Node runs a module of the project in the development server. */
export function isNative(root: string, file: string): boolean {
  const path = relative(root, file);
  if (!path.startsWith('src/') || !path.endsWith('.ts') || compiledModules.includes(path)) return false;
  return nativeRoutes.includes(path) || !compiledFolders.some((folder) => path.startsWith(`src/${folder}/`));
}

/** Global variable with the modules that Node has loaded, by file. */
const modulesVariable = 'tickerpressModules';

/** Replaces native modules, in what Vite runs, by re-exports of the modules that Node has loaded. */
export function nativeModules(givenRoot: string): VitePlugin {
  const root = realpathSync(givenRoot);
  const modules = new Map<string, Readonly<Record<string, unknown>>>();
  Object.assign(globalThis, { [modulesVariable]: modules });
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
      return [`const module = globalThis.${modulesVariable}.get(${JSON.stringify(file)});`, ...exports].join('\n');
    },
  };
}

/** Exit code of a development server that must start again: `EX_TEMPFAIL` of `sysexits.h`. */
export const restartExitCode = 75;
