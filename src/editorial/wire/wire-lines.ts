import type { ArticleStatus, FilePlace } from '../../domain/edition/article.ts';
import type { Finding } from '../../domain/finding.ts';
import type { Paragraph } from '../../markdown/survey/paragraphs.ts';
import { atEnd, beforeHeadline, wireForms, type WireForm } from './wire-forms.ts';

interface WireStory {
  readonly file: string;
  readonly title: string;
  readonly status: ArticleStatus;
  readonly paragraphs: readonly Paragraph[];
  readonly locate: (field: 'title') => FilePlace;
  readonly lineAt: (offset: number) => number;
}

/**
 * Finds lines of news agencies and press offices that are meant for editors: credits, signs for the end of a text,
 * embargoes, notes about a version; and what agencies write before a headline.
 */
export function findWireLines(story: WireStory): readonly Finding[] {
  const { file, title, status, paragraphs, locate, lineAt } = story;
  if (status === 'withdrawn') return [];
  const findings: Finding[] = [];
  const slug = beforeHeadline.exec(title)?.[0].trim();
  if (slug !== undefined) {
    const message = `"${slug}" is what agencies write before a headline, and readers see it.`;
    findings.push({ severity: 'warning', rule: 'wire-line', file, ...locate('title'), message, hint: 'Remove it.' });
  }
  for (const { text, isItem, isQuoted, offsetAt } of paragraphs) {
    if (!mayHold(text) || findings.length >= mostFindings) continue;
    let start = 0;
    for (const line of text.split('\n')) {
      if (findings.length >= mostFindings) break;
      const written = line.trim();
      const found = formOf(written);
      // An item or a quotation may be a pair of currencies.
      if (found && !((isItem || isQuoted) && /^[a-z]/.test(written)) && !(isQuoted && found.isNeverSaid !== true)) {
        const index = start + Math.max(0, line.search(/\S/));
        findings.push({
          severity: 'warning',
          rule: 'wire-line',
          file,
          line: lineAt(offsetAt(index)),
          message: `"${shownOf(written, atEnd.includes(found) ? found.pattern : undefined)}" is ${found.what}, and readers see it.`,
          hint: found.hint,
        });
      }
      start += line.length + 1;
    }
  }
  return findings;
}

/** Whether nothing of a text is said by anybody: each of its lines is a credit or a sign for the end of a text. */
export function isNeverSaid(text: string): boolean {
  return mayHold(text) && text.split('\n').every((line) => isNeverSaidLine(line.trim()));
}

function isNeverSaidLine(line: string): boolean {
  return wireForms.some(({ isNeverSaid: never, pattern }) => never === true && pattern.test(line));
}

function formOf(line: string): WireForm | undefined {
  return wireForms.find(({ pattern }) => pattern.test(line)) ?? atEnd.find(({ pattern }) => pattern.test(line));
}

/** Fast test: a line begins or ends like any of the forms. Most paragraphs are one line, tested at its ends alone. */
function mayHold(text: string): boolean {
  if (mayBegin.test(text) || mayEnd.test(text.slice(-longestEnd))) return true;
  return text.includes('\n') && text.split('\n').some((line) => mayBegin.test(line) || mayEnd.test(line));
}

/** Beginnings of such lines: signs and capitals, words for the end of a text, other words, and counts. */
const signs = '[-–—*#+(©]|[A-ZÀÖÜ]{3}|E N D|À SUIVRE|[a-z-]{2,9}/';
const endings = String.raw`ends?$|(?:Ends?|Ende|Fin)(?:\s?[-–—*]+)?$|Enditem$|النهاية`;
const words =
  'With |To contact|Bei R|Pour |Our |Copyright|Click|Klick|This (?:mat|story)|Embargoed|Strictly E|Sperrfrist|Sous e|' +
  'View |Logo |Photo |Not |News prov|Zur sof|[Ww]ord ?[Cc]ount|Wortz|Zeichen|Nombre de|M[eé]ta|Focus|Slug';
const counts = String.raw`\(?\d[\d.,]* \p{L}+\)?$`;
const mayBegin = new RegExp(String.raw`^[ \t]*(?:${signs}|${endings}|${words}|${counts})`, 'u');
const mayEnd =
  /[-–—](?:0|30)[-–—]{1,2}\s*$|\/[a-zA-Z]{2,4}\s*$|\((?:MORE|more|SEGUE|segue|End|Ende|ENDE?|Fine?|FINE?)\)\s*$|Enditem\s*$|NNNN\s*$/;
const longestEnd = 16;

function shownOf(line: string, pattern: RegExp | undefined): string {
  const written = pattern?.exec(line)?.[0] ?? line;
  return written.length > longestShown ? `${written.slice(0, longestShown - 1).trimEnd()}…` : written;
}

const longestShown = 60;

/** Most findings per story, since the place of each takes a search. */
const mostFindings = 200;
