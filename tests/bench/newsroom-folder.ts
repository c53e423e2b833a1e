import {
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';

const root = join(import.meta.dirname, '../..');

/** What the engine needs beside articles. */
const engineFiles = ['src', 'public', 'astro.config.mjs', 'package.json', 'package-lock.json', 'tsconfig.json'];

/** Names the demo's lead, which is in no corpus. */
const frontFile = 'src/newsroom/front.yaml';

/** Links to the list of recommendations, a page that needs the demo's stories. */
const principlesFile = 'src/newsroom/pages/publishing-principles.md';

/** Outputs of a build. */
const buildFolders = ['dist', '.press', '.astro'];

/** Copies the engine and the newsroom's own data to a new folder; its articles are written there by others. */
export function makeNewsroomFolder(folder: string): void {
  mkdirSync(folder, { recursive: true });
  for (const name of engineFiles) {
    if (existsSync(join(root, name))) cpSync(join(root, name), join(folder, name), { recursive: true });
  }
  rmSync(join(folder, frontFile), { force: true });
  const principles = join(folder, principlesFile);
  if (existsSync(principles)) {
    writeFileSync(principles, readFileSync(principles, 'utf8').replaceAll('/recommendations/', '/corrections/'));
  }
  symlinkSync(join(root, 'node_modules'), join(folder, 'node_modules'));
}

/** Leaves nothing that a build could start from. */
export function forgetBuilds(folder: string): void {
  putAside(folder, buildFolders);
}

/**
 * Takes folders away without deleting them. For five minutes after files were deleted, ext4 without a journal passes
 * over what they held whenever it makes a new one: after some ten thousand, that may take three times as long.
 */
export function putAside(folder: string, names: readonly string[]): void {
  const aside = mkdtempSync(`${folder}-before-`);
  for (const name of names) if (existsSync(join(folder, name))) renameSync(join(folder, name), join(aside, name));
}

/** Puts one more word, or others, before an article's text. */
export function editArticle(folder: string, file: string, words = 'Again:'): void {
  const path = join(folder, file);
  const text = readFileSync(path, 'utf8');
  const body = text.indexOf('\n---\n', 3) + 5;
  writeFileSync(path, `${text.slice(0, body)}${words} ${text.slice(body)}`);
}

/** Symbols that no company file holds, and how many of them an article names. */
const unregisteredSymbols = 200;
const namedSymbols = 10;

/** Ends an article with symbols that no company file holds; `number` says with which. */
export function nameUnregistered(folder: string, file: string, number: number): void {
  const path = join(folder, file);
  const [text = ''] = readFileSync(path, 'utf8').split('\nUnknown: ');
  const symbols = Array.from({ length: namedSymbols }, (_, place) => {
    const index = (number * 7 + place * 13) % unregisteredSymbols;
    return `(NYSE:Q${letter(index % 20)}${letter(Math.floor(index / 20))}X)`;
  });
  writeFileSync(path, `${text}\nUnknown: ${symbols.join(', ')}.\n`);
}

function letter(index: number): string {
  return String.fromCharCode(65 + index);
}

/** Changes the foot of every page, and returns the file that holds it. */
export function editTemplate(folder: string, number: number): string {
  const file = findFoot(folder);
  const text = readFileSync(join(folder, file), 'utf8');
  const position = text.lastIndexOf(footEnd);
  writeFileSync(join(folder, file), `${text.slice(0, position)}<p>Change ${number}.</p>${text.slice(position)}`);
  return file;
}

const footEnd = '</footer>';

/** A component named for the foot of the page if there is one, or else whichever file ends a footer. */
function findFoot(folder: string): string {
  const files = ['src/components', 'src/layouts'].flatMap((room) =>
    readdirSync(join(folder, room), { recursive: true, encoding: 'utf8' })
      .filter((name) => name.endsWith('.astro'))
      .sort()
      .map((name) => `${room}/${name}`),
  );
  const candidates = files.filter((file) => readFileSync(join(folder, file), 'utf8').includes(footEnd));
  const file = candidates.find((candidate) => /Colophon|Footer/.test(candidate)) ?? candidates[0];
  if (!file) throw new Error('No component or layout holds the footer of every page.');
  return file;
}
