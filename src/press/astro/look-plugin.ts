import { join } from 'node:path';
import type { AstroUserConfig } from 'astro';
import { readLook } from '../../look/read-look.ts';

type Plugin = Extract<NonNullable<NonNullable<AstroUserConfig['vite']>['plugins']>[number], { readonly name: string }>;

const moduleName = 'tickerpress:look';
/** As Vite marks modules that are no files. */
const moduleId = `\0${moduleName}`;

/**
 * Compiles the newsroom's look into pages: its tokens at the end of the one style sheet, and what pages must know of it as the
 * module `tickerpress:look`.
 */
export function lookPlugin(root: string): Plugin {
  const styleSheet = join(root, 'src/styles/site.css');
  return {
    name: 'tickerpress-look',
    enforce: 'pre',
    resolveId: (source) => (source === moduleName ? moduleId : undefined),
    async load(id) {
      if (id !== moduleId) return undefined;
      const { look } = await readLook(root);
      return `export const look = ${JSON.stringify(look)};`;
    },
    async transform(code, id) {
      const [file, query = ''] = id.split('?');
      // The address of the sheet is a module of its own.
      if (file !== styleSheet || /(?:^|&)url\b/.test(query)) return undefined;
      const { css } = await readLook(root);
      return css === '' ? undefined : { code: `${code}\n${css}`, map: null };
    },
    // During writing.
    hotUpdate({ file }) {
      if (!file.startsWith(join(root, 'src/newsroom/'))) return;
      const { moduleGraph } = this.environment;
      const dependents = [...moduleGraph.idToModuleMap.values()].filter(
        ({ id }) => id === moduleId || id?.split('?')[0] === styleSheet,
      );
      for (const module of dependents) moduleGraph.invalidateModule(module);
    },
  };
}
