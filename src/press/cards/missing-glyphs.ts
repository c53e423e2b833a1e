import { codePointOf } from '../../domain/language/code-point.ts';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { besideArticle } from '../../content/files/article-paths.ts';
import type { Article } from '../../domain/edition/resolve/resolved-article.ts';
import type { Finding } from '../../domain/finding.ts';
import type { PlannedDrawing } from '../../domain/models/cards/plan-drawings.ts';
import { fontsFolder } from '../../images/cards/faces.ts';
import type { MissingGlyphs } from '../../images/cards/studio.ts';

/** Number of characters that a message names; the others are counted. */
const mostNamed = 3;

/** Reports the characters of a card or chart that no font has, and where they are written. */
export function explainMissingGlyphs(
  root: string,
  { article, drawing }: PlannedDrawing,
  missing: readonly MissingGlyphs[],
): readonly Finding[] {
  const what =
    drawing.kind === 'chart'
      ? 'A picture of the chart for feeds'
      : drawing.kind === 'site'
        ? 'The card of the site'
        : 'A card';
  const byPart = Map.groupBy(missing, ({ part }) => part);
  return [...byPart].map(([part, own]): Finding => {
    const characters = [...new Set(own.flatMap((one) => one.characters))];
    const [first = ''] = characters;
    const named = characters.slice(0, mostNamed).map(nameCharacter);
    const rest = characters.length - named.length;
    const list = rest > 0 ? `${named.join(', ')} and ${rest} more` : named.join(', ');
    return {
      severity: 'warning',
      rule: 'card-glyph',
      ...placeOf(root, filesOf(root, part, own[0]?.text ?? '', article), first),
      about: scriptOf(first),
      message: `${what} is left out: no font has ${list}, of the ${part}.`,
      hint: `Put a font that has the characters (.woff2, .ttf or .otf) into ${fontsFolder}/, or write the ${part} without them.`,
    };
  });
}

/** `"股" (U+80A1)`. */
function nameCharacter(character: string): string {
  return `"${character}" (${codePointOf(character)})`;
}

/** Files in which a part of a card may have been written, the likeliest first. */
function filesOf(root: string, part: string, text: string, article: Article | undefined): readonly string[] {
  if (!article || part === 'name of the site') return ['src/newsroom/site.ts'];
  const { file, body } = article.entry;
  switch (part) {
    case 'section':
      return ['src/newsroom/sections.yaml'];
    case 'byline':
      return ['src/newsroom/authors.yaml'];
    case 'companies': {
      const id = article.companies.find(({ company }) => company?.name === text)?.company?.id;
      const folders = ['src/newsroom/companies', 'src/reference/companies'];
      const own = folders.map((folder) => `${folder}/${id ?? ''}.yaml`).filter((path) => existsSync(join(root, path)));
      return [...own, file];
    }
    default:
      return [file, ...(body.data ?? []).map(({ src }) => besideArticle(file, src))];
  }
}

/** First position of a character in the files; the first file if it is in none. */
function placeOf(root: string, files: readonly string[], character: string): Pick<Finding, 'file' | 'line' | 'column'> {
  for (const file of files) {
    for (const [index, line] of linesOf(join(root, file)).entries()) {
      const at = line.indexOf(character);
      if (at >= 0) return { file, line: index + 1, column: at + 1 };
    }
  }
  return { file: files[0] ?? '' };
}

function linesOf(file: string): readonly string[] {
  try {
    return readFileSync(file, 'utf8')
      .replace(/^\ufeff/, '')
      .split(/\r\n?|\n/);
  } catch {
    return [];
  }
}

/** Script of a character. Findings are grouped by it: a newsroom in Chinese needs a font, not a list of characters. */
function scriptOf(character: string): string {
  return scripts.find((script) => new RegExp(`\\p{Script=${script}}`, 'u').test(character)) ?? character;
}

const scripts = [
  'Han',
  'Hiragana',
  'Katakana',
  'Hangul',
  'Thai',
  'Devanagari',
  'Bengali',
  'Tamil',
  'Georgian',
  'Armenian',
];
