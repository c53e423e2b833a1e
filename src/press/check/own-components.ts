import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Finding } from '../../domain/finding.ts';
import { nearest } from '../../domain/nearest.ts';
import { compareText } from '../../domain/order.ts';
import { listFiles } from '../../files/list-files.ts';
import { isOrdinaryFile } from '../../files/ordinary-file.ts';

/** A component of the newsroom that replaces one of the engine's; paths are from the root. */
export interface Override {
  readonly file: string;
  readonly replaces: string;
}

const ownFolders = { components: 'src/newsroom/components', pages: 'src/newsroom/pages' } as const;
const engineFolder = 'src/components';

/** Lists the newsroom's components that replace one of the engine's with the same name, sorted. */
export function listOverrides(root: string): readonly Override[] {
  const engine = engineComponents();
  return astroFiles(root, ownFolders.components).flatMap((file) => {
    const replaces = engine.get(basename(file));
    return replaces === undefined ? [] : [{ file, replaces }];
  });
}

/**
 * Finds components that replace none, and those that would show nothing or break with the next version of the engine.
 */
export function checkOverrides(root: string): readonly Finding[] {
  const engine = engineComponents();
  // A component that another of the newsroom's, or a page of its own, imports replaces nothing and needs no check.
  const texts = readOwnFiles(root, 'components');
  const pages = readOwnFiles(root, 'pages');
  return [...texts].flatMap(([file, text]): readonly Finding[] => {
    const name = basename(file);
    const replaces = engine.get(name);
    const complain = (message: string, hint: string, line?: number): Finding => ({
      ...{ severity: 'error', rule: 'component-override', file, message, hint },
      ...(line !== undefined && { line }),
    });
    const isPart = [...texts, ...pages].some(([other, code]) => other !== file && code.includes(`/${name}`));
    if (replaces === undefined && !isPart) {
      const meant = nearest(name, engine.keys());
      const advice = meant === undefined ? `There are ${[...engine.keys()].join(', ')}.` : `Did you mean "${meant}"?`;
      return [
        complain(`No component is called "${name}", so that this one replaces none and no page shows it.`, advice),
      ];
    }
    const props = replaces === undefined || !text.includes('Astro.props') || text.includes('ComponentProps<');
    return [
      ...(props
        ? []
        : [
            complain(
              `It declares its own props, so changes to those of ${replaces} go unnoticed.`,
              `Write "type Props = ComponentProps<typeof Engine>", with "import Engine from '${pathTo(replaces)}'" and "import type { ComponentProps } from 'astro/types'".`,
              lineOf(text, /Astro\.props/),
            ),
          ]),
    ];
  });
}

/** Whether a newsroom has components or pages of its own in Astro's language. */
export function hasOwnCode(root: string): boolean {
  return Object.values(ownFolders).some((folder) => astroFiles(root, folder).length > 0);
}

/** Path from the root → text of each of the newsroom's own `.astro` files of a kind, sorted. */
export function readOwnFiles(root: string, kind: keyof typeof ownFolders): ReadonlyMap<string, string> {
  return new Map(astroFiles(root, ownFolders[kind]).map((file) => [file, readFileSync(join(root, file), 'utf8')]));
}

function astroFiles(root: string, folder: string): readonly string[] {
  if (!existsSync(join(root, folder))) return [];
  return readdirSync(join(root, folder))
    .filter((name) => name.endsWith('.astro') && !name.startsWith('.'))
    .sort(compareText)
    .map((name) => `${folder}/${name}`)
    .filter((file) => isOrdinaryFile(join(root, file)));
}

/** File name → path from the root; component names are unique across folders. */
function engineComponents(): ReadonlyMap<string, string> {
  return new Map(
    listFiles(fileURLToPath(new URL('../../components/', import.meta.url)))
      .filter((file) => file.endsWith('.astro'))
      .sort(compareText)
      .map((file) => [basename(file), `${engineFolder}/${file}`]),
  );
}

/** Import path from a component of the newsroom to one of the engine's. */
function pathTo(file: string): string {
  return `../../${file.slice('src/'.length)}`;
}

function lineOf(text: string, pattern: RegExp): number | undefined {
  const index = text.search(pattern);
  return index < 0 ? undefined : text.slice(0, index).split('\n').length;
}
