import { spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, renameSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import type { AstroConfig, AstroIntegration, InjectedRoute } from 'astro';
import { shapeOf } from '../../domain/site/page-files.ts';
import { allTemplates, templates } from '../../domain/site/templates.ts';
import { hasOwnCode } from '../check/own-components.ts';
import { bundledPackages } from './bundled-packages.ts';
import { compileDigest } from '../state/code-digest.ts';
import { site } from '../../newsroom/site.ts';
import { compiledSettings, compilingVariable, keptPages, rendererFile } from './compile-settings.ts';
import { sealCompiledPages } from './compiled-pages.ts';
import { lookPlugin } from './look-plugin.ts';
import { noteModules, type ModuleDigests } from './module-digests.ts';
import { importNativeModules, nativeModules } from './native-modules.ts';
import { overridePlugin } from './override-plugin.ts';
import { compiledFolders } from './private-api.ts';
import type { VitePlugin } from './vite-plugin.ts';
import { isUnwatched, serveNewsroom } from '../preview/development.ts';
import { acceptAnyTarget } from '../preview/request-target.ts';
import { servePublished } from '../preview/serve-published.ts';
import { plainVariable } from '../environment.ts';
import { foldersOf } from '../state/folders.ts';

type ViteConfig = NonNullable<AstroConfig['vite']>;
type RestAnswer = ReturnType<typeof serveNewsroom>;

/**
 * Makes `astro build` a run of the press, and compiles the pages for it: pages, styles and fonts depend on the code
 * alone, and are kept. The press decides which pages to render, and publishes them.
 */
export function press(): AstroIntegration {
  let root = '';
  let base = '';
  let answerRest: RestAnswer | undefined;
  let digests = (): ModuleDigests => ({ shared: '', own: {} });
  return {
    name: 'tickerpress',
    hooks: {
      'astro:config:setup'({ command, config, injectRoute, updateConfig }) {
        root = fileURLToPath(config.root).replace(/\/$/, '');
        base = config.base;
        for (const route of rootRoutes()) injectRoute(route);
        updateConfig({ vite: usualVite(root, () => answerRest) });
        // Where the slash at the end of an address is missing, hosts add it, and Astro's servers would refuse the request.
        if (command === 'dev' || command === 'preview') {
          updateConfig({ trailingSlash: 'ignore' });
          acceptAnyTarget(command === 'preview' ? base : '/');
        }
        if (command === 'preview') updateConfig({ vite: publishedVite(foldersOf(root).dist, base) });
        if (command !== 'build' || process.env[plainVariable]) return;
        if (!process.env[compilingVariable]) buildInstead(root);
        endWithParent();
        // Collections of earlier builds in the cache would be compiled with the pages.
        updateConfig({ cacheDir: pathToFileURL(join(foldersOf(root).press, 'compile/cache/')) });
        injectRoute({ pattern: '/_press/', entrypoint: `./${rendererFile}`, prerender: true });
        const noted = noteModules(root);
        digests = noted.digests;
        const outDir = pathToFileURL(join(foldersOf(root).press, 'compile/'));
        updateConfig({ outDir, vite: compilingVite(root, noted.plugin) });
      },
      'astro:server:setup'({ server }) {
        answerRest = serveNewsroom(server, root, base);
      },
      'astro:build:start'({ setPrerenderer }) {
        if (process.env[plainVariable]) return;
        // Files compiled from an earlier state of the code would be published with the new ones.
        rmSync(join(foldersOf(root).press, 'compile'), { recursive: true, force: true });
        setPrerenderer((astro) => ({
          ...astro,
          name: 'tickerpress',
          // Astro's own setup would import the compiled pages into this process, which does not need them.
          setup: () => Promise.resolve(),
          getStaticPaths() {
            keepEngine(root, digests());
            return Promise.resolve([]);
          },
          teardown: () => Promise.resolve(),
        }));
      },
    },
  };
}

/** Routes of `src/pages/_root/`: Astro makes no page of a file if a name in its path begins with an underscore. */
function rootRoutes(): readonly InjectedRoute[] {
  return allTemplates
    .map((template) => templates[template].pageFile)
    .filter((pageFile) => pageFile.startsWith('_root/'))
    .map((pageFile) => ({ pattern: `/${shapeOf(pageFile)}`, entrypoint: `./src/pages/${pageFile}`, prerender: true }));
}

/** Vite's configuration for all commands: pages depend on no file outside the project, and on no `.env` in it. */
function usualVite(root: string, answerOf: () => RestAnswer | undefined): ViteConfig {
  return {
    envDir: false,
    css: { postcss: { plugins: [] } },
    // The scripts of the search need no notes to bundlers.
    worker: { rolldownOptions: { output: { comments: { annotation: false } } } },
    server: { watch: { ignored: (path: string) => isUnwatched(root, path) } },
    plugins: [
      lookPlugin(root, compiledSettings(site)),
      overridePlugin(root),
      nativeModules(root),
      answerLast(answerOf),
    ],
  };
}

/**
 * Vite's configuration for the preview, which takes no plugins: as a proxy that asks nobody else, this answers before
 * Vite, and leaves to it the bytes of files.
 */
function publishedVite(dist: string, base: string): ViteConfig {
  const answer = servePublished(dist, base);
  return {
    preview: { proxy: { '^': { bypass: (request, response) => (response ? answer(request, response) : false) } } },
  };
}

/** Vite's configuration for compiling the pages of the press, in addition to the usual one. */
function compilingVite(root: string, notePlugin: VitePlugin): ViteConfig {
  return {
    // Errors of the newsroom's code are shown at their place in it, by maps of what the press runs.
    build: { emptyOutDir: false, assetsInlineLimit: 0, sourcemap: hasOwnCode(root) },
    environments: {
      client: { build: { sourcemap: false } },
      prerender: { resolve: { noExternal: [...bundledPackages] } },
    },
    plugins: [notePlugin, withoutPublicFiles, importNativeModules(root)],
  };
}

/**
 * Keeps Astro from copying `public/`, which the press publishes itself: a named pipe there would stop the copying for
 * ever, before the press can report it.
 */
const withoutPublicFiles: VitePlugin = {
  name: 'tickerpress-public',
  configEnvironment: () => ({ build: { copyPublicDir: false } }),
};

/** Puts an answer after all of Vite's own, and before Astro's. */
function answerLast(answerOf: () => RestAnswer | undefined): VitePlugin {
  return {
    name: 'tickerpress-rest',
    apply: 'serve',
    enforce: 'pre',
    configureServer: (server) => () => {
      const answer = answerOf();
      if (answer) server.middlewares.use(answer);
    },
  };
}

/** Moves Astro's output to the folder named by the digest of the code. */
function keepEngine(root: string, digests: ModuleDigests): void {
  const { press, engines } = foldersOf(root);
  const compiled = join(press, 'compile');
  const target = join(engines, compileDigest(root, compiledSettings(site)));
  const draft = `${target}.${process.pid}.part`;
  rmSync(draft, { recursive: true, force: true });
  mkdirSync(draft, { recursive: true });
  cpSync(join(compiled, compiledFolders.pages), join(draft, keptPages), { recursive: true });
  cpSync(join(compiled, compiledFolders.assets), join(draft, 'client', compiledFolders.assets), { recursive: true });
  sealCompiledPages(draft, digests);
  rmSync(target, { recursive: true, force: true });
  renameSync(draft, target);
}

/**
 * Makes `npx astro build` run `npm run build`, in a new process, since this one may have read variables that a build
 * ignores.
 */
function buildInstead(root: string): never {
  const { status } = spawnSync(process.execPath, [join(root, 'src/cli/build.mjs')], { cwd: root, stdio: 'inherit' });
  process.exit(status ?? 1);
}

/** Ends this process when the press is killed, so that it does not go on writing to the press's folder. */
function endWithParent(): void {
  if (!process.connected) process.exit(1);
  process.once('disconnect', () => process.exit(1));
  process.channel?.unref();
}
