import type { Tokeniser } from './tokens.ts';

/** Searchable texts of a story. */
export interface StoryText {
  readonly headline: string;
  readonly standfirst: string;
  readonly keyPoints: readonly string[];
  readonly headings: readonly string[];
  readonly body: string;
}

/**
 * Terms of a story with their weights, in one short text: a line per weight, the weight first. It has no text and no order of
 * words, but reveals the story's content, so it must be as secret as the story.
 */
export type StoryRecord = string;

/** Collects the terms of a story's own text. */
export type Recorder = (story: StoryText) => StoryRecord;

/** Weight of a term by field. The sum over the fields is the term's weight in a story. */
export const fieldWeights = { headline: 12, company: 8, standfirst: 5, keyPoints: 3, headings: 3 } as const;

/** Most occurrences in the text that count. */
const mostInBody = 3;

/** Most remembered pieces; numbers would otherwise grow them without limit. */
const mostKept = 200_000;

/** A term, with its weight in the current story. */
interface Term {
  readonly text: string;
  weight: number;
  /** Number of the field that it was last found in. Each field has a number of its own. */
  field: number;
}

/** A piece of a text, with its number of occurrences in the current field. */
interface Piece {
  readonly terms: readonly Term[];
  readonly isStopWord: boolean;
  count: number;
}

/**
 * Makes a recorder. It remembers the pieces and terms of earlier stories, and counts in them: words repeat, and a look-up for
 * each would take most of the time.
 */
export function createRecorder({ split, read }: Tokeniser): Recorder {
  const pieces = new Map<string, Piece>();
  const terms = new Map<string, Term>();
  let field = 0;
  let found: Term[] = [];

  const termOf = (text: string): Term => {
    let term = terms.get(text);
    if (!term) terms.set(text, (term = { text, weight: 0, field: 0 }));
    return term;
  };
  const remember = (text: string): Piece => {
    const { terms, isStopWord } = read(text);
    const piece = { terms: terms.map(termOf), isStopWord, count: 0 };
    pieces.set(text, piece);
    return piece;
  };
  const countPieces = (text: string, counted: Piece[]) => {
    for (const written of split(text)) {
      const piece = pieces.get(written) ?? remember(written);
      if (piece.count++ === 0) counted.push(piece);
    }
  };
  const addBody = (text: string) => {
    const counted: Piece[] = [];
    countPieces(text, counted);
    for (const piece of counted) {
      const { terms, isStopWord, count } = piece;
      piece.count = 0;
      if (isStopWord) continue;
      for (const term of terms) {
        if (term.weight === 0) found.push(term);
        term.weight = Math.min(term.weight + count, mostInBody);
      }
    }
  };
  const addOnce = (texts: readonly string[], weight: number) => {
    field++;
    const counted: Piece[] = [];
    for (const text of texts) countPieces(text, counted);
    for (const piece of counted) {
      piece.count = 0;
      if (piece.isStopWord && weight !== fieldWeights.headline) continue;
      for (const term of piece.terms) {
        if (term.field === field) continue;
        term.field = field;
        if (term.weight === 0) found.push(term);
        term.weight += weight;
      }
    }
  };
  return ({ headline, standfirst, keyPoints, headings, body }) => {
    if (pieces.size > mostKept) [pieces, terms].forEach((known) => known.clear());
    found = [];
    addBody(body);
    addOnce([headline], fieldWeights.headline);
    addOnce([standfirst], fieldWeights.standfirst);
    addOnce(keyPoints, fieldWeights.keyPoints);
    addOnce(headings, fieldWeights.headings);
    return writeRecord(found);
  };
}

/** Writes terms in the order in which they were found, and sets their weights back. */
function writeRecord(found: readonly Term[]): StoryRecord {
  const lines: string[] = [];
  for (const term of found) {
    const { weight, text } = term;
    lines[weight] = `${lines[weight] ?? weight} ${text}`;
    term.weight = 0;
  }
  return Object.values(lines).join('\n');
}
