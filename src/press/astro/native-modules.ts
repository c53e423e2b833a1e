import { realpathSync } from 'node:fs';
import { dirname, join, relative, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { foldersOf } from '../state/folders.ts';
import { keptPages, planFile, rendererFile, settingsFile } from './compile-settings.ts';
import type { VitePlugin } from './vite-plugin.ts';

/*
 * Astro compiles pages, layouts and components. All other code of the engine is plain TypeScript, which Node runs as it
 * is. The press imports the same modules, so pages and press share them: each is loaded, and optimised by V8, once per
 * thread.
 */

/** Folders of `src` with files that Astro compiles, and with modules that import from Astro or Vite. */
const compiledFolders = ['pages', 'layouts', 'components', 'newsroom/pages', 'newsroom/components', 'routes', 'cli'];
const compiledModules = [rendererFile, 'src/content.config.ts'];
/** Modules in these folders that do not, and that the press shares with pages. */
const nativeRoutes = ['src/routes/body.ts', 'src/routes/parsed-bodies.ts', 'src/routes/pictures.ts'];

/** Whether Node runs a module of the project, rather than Astro's bundler. */
export function isNative(root: string, file: string): boolean {
  const path = relative(root, file);
  return path.endsWith('.ts') && isRunByNode(path);
}

/** @param path from the root, of a module or of data that a module imports. */
export function isRunByNode(path: string): boolean {
  if (!/^src\/.*\.(?:ts|mjs|json)$/.test(path) || compiledModules.includes(path)) return false;
  return nativeRoutes.includes(path) || !compiledFolders.some((folder) => path.startsWith(`src/${folder}/`));
}

/** Global variable with the modules that Node has loaded, by file. */
const modulesVariable = 'tickerpressModules';

/**
 * Whether pages of the press import a module from where it is. Feeds are compiled, since their packages have many small
 * modules, which load faster in one file; so are the newsroom's modules other than the settings, which may be written
 * for a bundler.
 */
function isLeftOut(root: string, file: string): boolean {
  const path = relative(root, file);
  if (path === planFile || path === settingsFile) return true;
  return isNative(root, file) && !path.startsWith('src/feeds/') && !path.startsWith('src/newsroom/');
}

/** Stands for `src/` in the addresses of native modules until the file that imports them has its name. */
const nativeAddress = 'tickerpress:src/';

/**
 * Makes compiled pages import native modules from where they are, by paths from the folder of the engine that the press
 * keeps them in. They do not import the plan of Astro's own build, since the press gives every page its model.
 */
export function importNativeModules(givenRoot: string): VitePlugin {
  const root = realpathSync(givenRoot);
  const addressOf = (file: string) => nativeAddress + relative(join(root, 'src'), file);
  return {
    name: 'tickerpress-native-imports',
    enforce: 'pre',
    resolveId(source, importer) {
      if (source.startsWith(nativeAddress)) return { id: source, external: true };
      // Pages would have a copy of it, through `@astrojs/rss`.
      if (source === 'astro/zod') return { id: source, external: true };
      if (this.environment.name === 'client' || importer === undefined || !/^\.{1,2}\/.*\.ts$/.test(source))
        return undefined;
      const file = resolve(dirname(importer), source);
      if (!isLeftOut(root, file)) return undefined;
      return { id: addressOf(file), external: true };
    },
    // The newsroom's code may name a module in other ways: from the root, by an alias or by a pattern.
    load(file) {
      // Its text would be in compiled pages, which are kept when it changes.
      if (file.startsWith(join(root, `${settingsFile}?`)))
        throw new Error(`Pages can import ${settingsFile}, but not as text.`);
      if (this.environment.name === 'client' || !isLeftOut(root, file)) return undefined;
      return `export * from ${JSON.stringify(addressOf(file))};`;
    },
    renderChunk(code, { fileName }) {
      const folder = dirname(join(foldersOf(root).engines, 'digest', keptPages, fileName));
      return { code: code.replaceAll(nativeAddress, `${relative(folder, join(root, 'src'))}/`), map: null };
    },
  };
}

/**
 * In the development server: replaces native modules, in what Vite runs, by re-exports of the modules that Node has
 * loaded. Node does not reload a changed module: the server then starts again.
 */
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
