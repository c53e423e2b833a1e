import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { LogoFiles } from '../../look/logo/logo-files.ts';
import type { LookReading } from '../../look/look-reading.ts';
import { site } from '../../newsroom/site.ts';
import { readLook } from '../../look/read-look.ts';
import type { VitePlugin } from './vite-plugin.ts';

const serviceStyles = 'src/styles/furniture/services.css';
const moduleName = 'tickerpress:look';
/** Vite marks virtual modules with a leading NUL. */
const moduleId = `\0${moduleName}`;

/**
 * Compiles the newsroom's look into pages: its tokens are appended to the style sheet, and the values that pages need are the
 * module `tickerpress:look`.
 */
export function lookPlugin(root: string): VitePlugin {
  const styleSheet = join(root, 'src/styles/site.css');
  return {
    name: 'tickerpress-look',
    enforce: 'pre',
    resolveId: (source) => (source === moduleName ? moduleId : undefined),
    async load(id) {
      if (id !== moduleId) return undefined;
      return writeModule(await readLook(root));
    },
    async transform(code, id) {
      const [file, query = ''] = id.split('?');
      // The address of the sheet is a module of its own.
      if (file !== styleSheet || /(?:^|&)url\b/.test(query)) return undefined;
      const { css: own } = await readLook(root);
      const css = own + (site.newsletter || site.comments ? readFileSync(join(root, serviceStyles), 'utf8') : '');
      return css === '' ? undefined : { code: `${code}\n${css}`, map: null };
    },
    // In the development server.
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

/** The engine's typefaces, by token. */
const engineFaces = { '--serif': '/src/styles/fonts/serif.woff2', '--sans': '/src/styles/fonts/sans.woff2' } as const;

function writeModule({ paper, preloaded, logo }: LookReading): string {
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
    ...(logo ? [`import light from "/${logo.light}?url";`] : []),
    ...(logo?.dark === undefined ? [] : [`import dark from "/${logo.dark}?url";`]),
    `export const look = { paper: ${JSON.stringify(paper)}${logo ? `, logo: ${writeLogo(logo)}` : ''} };`,
  ].join('\n');
}

/** Writes the logo with the addresses that Vite gives its files. */
function writeLogo({ width, height, dark }: LogoFiles): string {
  return `{ light, ${dark === undefined ? '' : 'dark, '}width: ${width}, height: ${height} }`;
}
