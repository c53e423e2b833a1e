import { PieceTable } from './piece-table.ts';
import type { QuickTokeniser } from './quick-tokeniser.ts';
import { fold } from './tokens.ts';

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

/**
 * Makes a recorder. It remembers the pieces and terms of earlier stories by number, and counts in tables: words repeat, and a
 * look-up by text for each would take most of the time.
 */
export function createRecorder({ scan, read }: QuickTokeniser): Recorder {
  const terms = new TermWeights();
  // The value of a piece: twice a number, plus 1 for a stop word. The number is that of its only term, or else `~index`.
  const table = new PieceTable((piece) => {
    const token = read(piece);
    const [first, ...others] = token.terms.map((term) => terms.numberOf(term));
    const number =
      first !== undefined && others.length === 0
        ? first
        : ~(several.push(token.terms.map((term) => terms.numberOf(term))) - 1);
    return 2 * number + (token.isStopWord ? 1 : 0);
  });
  let several: (readonly number[])[] = [];

  const countAll = (texts: readonly string[]): readonly number[] => {
    const rows: number[] = [];
    const folded = texts.map(fold);
    table.reserve(folded.reduce((sum, { length }) => sum + length, 0));
    for (const text of folded) {
      scan(text, (start, end, hash) => {
        const row = table.count(text, start, end, hash);
        if (table.isFirst(row)) rows.push(row);
      });
    }
    return rows;
  };
  /** Visits the terms of counted pieces in the order of the text. */
  const takeAll = (rows: readonly number[], withStopWords: boolean, visit: (term: number, count: number) => void) => {
    for (const row of rows) {
      const count = table.takeCount(row);
      const value = table.value(row);
      if ((value & 1) === 1 && !withStopWords) continue;
      const number = value >> 1;
      if (number >= 0) visit(number, count);
      else for (const term of several[~number] ?? []) visit(term, count);
    }
  };
  const addOnce = (texts: readonly string[], weight: number) => {
    terms.enterField();
    takeAll(countAll(texts), weight === fieldWeights.headline, (term) => {
      terms.addOnce(term, weight);
    });
  };
  return ({ headline, standfirst, keyPoints, headings, body }) => {
    if (table.size > mostKept) {
      table.clear();
      terms.clear();
      several = [];
    }
    takeAll(countAll([body]), false, (term, count) => {
      terms.add(term, count, mostInBody);
    });
    addOnce([headline], fieldWeights.headline);
    addOnce([standfirst], fieldWeights.standfirst);
    addOnce(keyPoints, fieldWeights.keyPoints);
    addOnce(headings, fieldWeights.headings);
    return terms.write();
  };
}

/** Weights of terms in the current story. */
class TermWeights {
  #numbers = new Map<string, number>();
  #texts: string[] = [];
  #weights: number[] = [];
  /** Number of the field that each term was last found in. Each field of each story has a number of its own. */
  #fields: number[] = [];
  #field = 0;
  #found: number[] = [];

  clear(): void {
    this.#numbers = new Map();
    [this.#texts, this.#weights, this.#fields] = [[], [], []];
  }

  numberOf(text: string): number {
    let number = this.#numbers.get(text);
    if (number === undefined) {
      this.#numbers.set(text, (number = this.#texts.push(text) - 1));
      this.#weights.push(0);
      this.#fields.push(0);
    }
    return number;
  }

  enterField(): void {
    this.#field++;
  }

  add(term: number, weight: number, most = Infinity): void {
    const before = this.#weights[term] ?? 0;
    if (before === 0) this.#found.push(term);
    this.#weights[term] = Math.min(before + weight, most);
  }

  /** Adds a weight, unless it was added in this field. */
  addOnce(term: number, weight: number): void {
    if (this.#fields[term] === this.#field) return;
    this.#fields[term] = this.#field;
    this.add(term, weight);
  }

  /** Writes terms in the order in which they were found, and sets their weights back. */
  write(): StoryRecord {
    const lines: string[] = [];
    for (const term of this.#found) {
      const weight = this.#weights[term] ?? 0;
      lines[weight] = `${lines[weight] ?? weight} ${this.#texts[term] ?? ''}`;
      this.#weights[term] = 0;
    }
    this.#found = [];
    return Object.values(lines).join('\n');
  }
}
