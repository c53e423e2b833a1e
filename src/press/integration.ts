import { cpSync, mkdirSync, renameSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import type { AstroIntegration } from 'astro';
import { injectedRoutes } from '../content/templates.ts';
import { codeDigest } from './code.ts';
import { compilingVariable, plainVariable, rendererFile } from './compile-settings.ts';
import { sealEngine } from './engine.ts';
import { servePictures } from './development.ts';
import { foldersOf } from './layout.ts';
import { runPress } from './run.ts';

/**
 * Makes `astro build` a run of the press. Astro compiles pages, styles and fonts; the compiled pages are kept, since they
 * depend on the code alone; then the press decides what to render with them, and publishes it.
 */
export function press(): AstroIntegration {
  let root = '';
  return {
    name: 'tickerpress',
    hooks: {
      'astro:config:setup'({ command, config, injectRoute, updateConfig }) {
        root = fileURLToPath(config.root).replace(/\/$/, '');
        for (const { pattern, pageFile } of injectedRoutes) {
          injectRoute({ pattern, entrypoint: `./src/pages/${pageFile}`, prerender: true });
        }
        if (command !== 'build' || process.env[plainVariable]) return;
        if (process.env[compilingVariable]) {
          endWithParent();
          // Where earlier builds have left collections, they would be compiled with the pages.
          updateConfig({ cacheDir: pathToFileURL(join(foldersOf(root).press, 'compile/cache/')) });
        }
        injectRoute({ pattern: '/_press/', entrypoint: `./${rendererFile}`, prerender: true });
        updateConfig({
          outDir: pathToFileURL(join(foldersOf(root).press, 'compile/')),
          vite: { build: { emptyOutDir: false, assetsInlineLimit: 0 } },
        });
      },
      async 'astro:server:setup'({ server }) {
        await servePictures(server, root);
      },
      'astro:build:start'({ setPrerenderer }) {
        if (process.env[plainVariable]) return;
        // What an earlier state of the code left there would be published with this one's.
        rmSync(join(foldersOf(root).press, 'compile'), { recursive: true, force: true });
        setPrerenderer((astro) => ({
          ...astro,
          name: 'tickerpress',
          // Astro's own setup would import the compiled pages into this process, where nothing needs them.
          setup: () => Promise.resolve(),
          getStaticPaths() {
            keepEngine(root);
            return Promise.resolve([]);
          },
          teardown: () => Promise.resolve(),
        }));
      },
      async 'astro:build:done'() {
        if (process.env[compilingVariable] || process.env[plainVariable]) return;
        process.exitCode = await runPress({ root });
      },
    },
  };
}

/** Moves what Astro compiled to where the press finds it by the digest of the code. */
function keepEngine(root: string): void {
  const { press, engines } = foldersOf(root);
  const compiled = join(press, 'compile');
  const target = join(engines, codeDigest(root));
  const draft = `${target}.${process.pid}.part`;
  rmSync(draft, { recursive: true, force: true });
  mkdirSync(draft, { recursive: true });
  cpSync(join(compiled, '.prerender'), join(draft, 'server'), { recursive: true });
  cpSync(join(compiled, '_assets'), join(draft, 'client', '_assets'), { recursive: true });
  sealEngine(draft);
  rmSync(target, { recursive: true, force: true });
  renameSync(draft, target);
}

/** A press that is killed must not leave a process behind that writes to its folder. */
function endWithParent(): void {
  if (!process.connected) process.exit(1);
  process.once('disconnect', () => process.exit(1));
  process.channel?.unref();
}
