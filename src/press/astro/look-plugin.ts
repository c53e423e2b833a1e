import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { LogoFiles } from '../../look/logo/logo-files.ts';
import type { LookReading } from '../../look/look-reading.ts';
import { listOverrides } from '../check/own-components.ts';
import { readLook } from '../../look/read-look.ts';
import type { CompiledSettings } from './compile-settings.ts';
import type { VitePlugin } from './vite-plugin.ts';

/** The style sheets of pages: one for each kind, and one with the rules of all. */
const sheetNames = ['site', 'front', 'story', 'lists'] as const;
const moduleName = 'tickerpress:look';
/** Vite marks virtual modules with a leading NUL. */
const moduleId = `\0${moduleName}`;

/**
 * Compiles the newsroom's look into pages: its tokens are appended to each style sheet, and the values that pages need
 * are the module `tickerpress:look`.
 */
export function lookPlugin(root: string, settings: CompiledSettings): VitePlugin {
  const styleSheets = new Set<string | undefined>(sheetNames.map((name) => join(root, `src/styles/${name}.css`)));
  return {
    name: 'tickerpress-look',
    enforce: 'pre',
    resolveId: (source) => (source === moduleName ? moduleId : undefined),
    async load(id) {
      if (id !== moduleId) return undefined;
      return writeModule(await readLook(root), listOverrides(root).length > 0);
    },
    async transform(code, id) {
      const [file, query = ''] = id.split('?');
      // The address of the sheet is a module of its own.
      if (!styleSheets.has(file) || /(?:^|&)url\b/.test(query)) return undefined;
      const { css: own } = await readLook(root);
      const css = own + optionalStyles(root, settings);
      return css === '' ? undefined : { code: `${code}\n${css}`, map: null };
    },
    // In the development server.
    hotUpdate({ file }) {
      if (!file.startsWith(join(root, 'src/newsroom/'))) return;
      const { moduleGraph } = this.environment;
      const dependents = [...moduleGraph.idToModuleMap.values()].filter(
        ({ id }) => id === moduleId || styleSheets.has(id?.split('?')[0]),
      );
      for (const module of dependents) moduleGraph.invalidateModule(module);
    },
  };
}

/** Styles of furniture that only some newsrooms have. */
function optionalStyles(root: string, { hasServices, hasSchemeSwitch }: CompiledSettings): string {
  const names = [...(hasServices ? ['services'] : []), ...(hasSchemeSwitch ? ['scheme-switch'] : [])];
  return names.map((name) => readFileSync(join(root, `src/styles/furniture/${name}.css`), 'utf8')).join('');
}

/** The engine's typefaces, by token. */
const engineFaces = { '--serif': '/src/styles/fonts/serif.woff2', '--sans': '/src/styles/fonts/sans.woff2' } as const;

function writeModule({ paper, preloaded, logo }: LookReading, hasOwnComponents: boolean): string {
  const { '--serif': serif, '--sans': sans } = preloaded;
  const files = [
    serif === 'engine' ? engineFaces['--serif'] : serif,
    sans === 'engine' ? engineFaces['--sans'] : sans,
  ].filter((file) => file !== undefined);
  const faces = [...new Set(files)].map((file, index) => ({ name: `face${index}`, file }));
  return [
    // The address of a public file follows from its path; Vite resolves all others.
    ...faces.map(({ name, file }) =>
      file.startsWith('public/')
        ? `const ${name} = import.meta.env.BASE_URL.replace(/\\/$/, '') + ${JSON.stringify(file.slice('public'.length))};`
        : `import ${name} from ${JSON.stringify(`/${file.replace(/^\//, '')}?url`)};`,
    ),
    `export const preloaded = [${faces.map(({ name }) => name).join(', ')}];`,
    `export const hasOwnComponents = ${hasOwnComponents};`,
    ...(logo ? [`import light from "/${logo.light}?url";`] : []),
    ...(logo?.dark === undefined ? [] : [`import dark from "/${logo.dark}?url";`]),
    `export const look = { paper: ${JSON.stringify(paper)}${logo ? `, logo: ${writeLogo(logo)}` : ''} };`,
  ].join('\n');
}

/** Writes the logo with the addresses that Vite gives its files. */
function writeLogo({ width, height, dark }: LogoFiles): string {
  return `{ light, ${dark === undefined ? '' : 'dark, '}width: ${width}, height: ${height} }`;
}
