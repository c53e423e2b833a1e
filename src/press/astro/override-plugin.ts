import { existsSync, realpathSync } from 'node:fs';
import { basename, dirname, isAbsolute, join, resolve } from 'node:path';
import { listOverrides } from '../check/own-components.ts';
import type { VitePlugin } from './vite-plugin.ts';

/**
 * Replaces components of the engine by the newsroom's. A newsroom's component may itself import the engine's: imports
 * from `src/newsroom/components/` are not replaced.
 */
export function overridePlugin(root: string): VitePlugin {
  const own = join(root, 'src/newsroom/components');
  return {
    name: 'tickerpress-overrides',
    enforce: 'pre',
    resolveId(source, importer) {
      if (!source.endsWith('.astro') || importer === undefined) return undefined;
      const [importing = ''] = importer.split('?');
      // Most imports end here: listing the engine's components took as long as all else that is resolved.
      if (dirname(importing) === own || !existsSync(join(own, basename(source)))) return undefined;
      const target = isAbsolute(source) ? source : resolve(dirname(importing), source);
      const override = listOverrides(root).find(({ replaces }) => join(root, replaces) === target);
      return override && realpathSync(join(root, override.file));
    },
  };
}
