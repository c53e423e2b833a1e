import type { QuickTokeniser } from './quick-tokeniser.ts';
import { withRoom, WordTable } from './word-table.ts';

/** Searchable texts of a story. */
export interface StoryText {
  readonly headline: string;
  readonly standfirst: string;
  readonly keyPoints: readonly string[];
  readonly headings: readonly string[];
  readonly body: string;
}

/**
 * Terms of a story with their weights, in one short text: a line per weight, the weight first. It has no text and no
 * order of words, but reveals the story's content, so it must be as secret as the story.
 */
export type StoryRecord = string;

/** Collects the terms of a story's own text. */
export type Recorder = (story: StoryText) => StoryRecord;

/** Weight of a term by field. The sum over the fields is the term's weight in a story. */
export const fieldWeights = { headline: 12, company: 8, standfirst: 5, keyPoints: 3, headings: 3, tag: 3 } as const;

/** Most occurrences in the text that count. */
const mostInBody = 3;

/** Most remembered pieces; numbers would otherwise grow them without limit. */
const mostKept = 200_000;

/**
 * Makes a recorder. It numbers pieces and terms, remembers those of earlier stories, and counts in arrays: words
 * repeat, and a look-up by text for each would take most of the time.
 */
export function createRecorder(tokeniser: QuickTokeniser): Recorder {
  let known = new KnownPieces(tokeniser);
  return ({ headline, standfirst, keyPoints, headings, body }) => {
    if (known.count > mostKept) known = new KnownPieces(tokeniser);
    known.addBody(body);
    known.addOnce([headline], fieldWeights.headline);
    known.addOnce([standfirst], fieldWeights.standfirst);
    known.addOnce(keyPoints, fieldWeights.keyPoints);
    known.addOnce(headings, fieldWeights.headings);
    return known.writeRecord();
  };
}

/** Pieces and terms by number, with their counts and weights in the current story. */
class KnownPieces {
  /** Number of known pieces. */
  count = 0;
  readonly #tokeniser: QuickTokeniser;
  readonly #pieces = new WordTable();
  readonly #terms = new WordTable();
  /** Start of each piece's terms in `#termsOf`; the end is the start of the next. */
  #starts = withRoom();
  #termsOf = withRoom();
  #isStopWord = withRoom();
  /** Occurrences of each piece in the current field; 0 between fields. */
  #counts = withRoom();
  /** Weight of each term; 0 between stories. */
  #weights = withRoom();
  /** Number of the field that each term was last found in. Each field of each story has a number of its own. */
  #fields = withRoom();
  #field = 0;
  /** Terms of the current story, in the order in which they are found. */
  #found: number[] = [];

  constructor(tokeniser: QuickTokeniser) {
    this.#tokeniser = tokeniser;
  }

  addBody(text: string): void {
    const counted = this.#countPieces([text]);
    const [starts, termsOf, weights] = [this.#starts, this.#termsOf, this.#weights];
    const [counts, isStopWord] = [this.#counts, this.#isStopWord];
    for (const piece of counted) {
      const count = counts[piece] ?? 0;
      counts[piece] = 0;
      if (isStopWord[piece] === 1) continue;
      const end = starts[piece + 1] ?? 0;
      for (let at = starts[piece] ?? 0; at < end; at++) {
        const term = termsOf[at] ?? 0;
        const weight = weights[term] ?? 0;
        if (weight === 0) this.#found.push(term);
        weights[term] = Math.min(weight + count, mostInBody);
      }
    }
  }

  addOnce(texts: readonly string[], weight: number): void {
    const field = ++this.#field;
    for (const piece of this.#countPieces(texts)) {
      this.#counts[piece] = 0;
      if (this.#isStopWord[piece] === 1 && weight !== fieldWeights.headline) continue;
      for (const term of this.#termsOf.subarray(this.#starts[piece], this.#starts[piece + 1])) {
        if (this.#fields[term] === field) continue;
        this.#fields[term] = field;
        const before = this.#weights[term] ?? 0;
        if (before === 0) this.#found.push(term);
        this.#weights[term] = before + weight;
      }
    }
  }

  /** Writes the terms of the current story in the order in which they were found, and sets their weights back. */
  writeRecord(): StoryRecord {
    const lines: string[][] = [];
    for (const term of this.#found) {
      const weight = this.#weights[term] ?? 0;
      (lines[weight] ??= [String(weight)]).push(this.#terms.words[term] ?? '');
      this.#weights[term] = 0;
    }
    this.#found = [];
    return Object.values(lines)
      .map((words) => words.join(' '))
      .join('\n');
  }

  /** Counts the pieces of texts, and returns the number of each once. */
  #countPieces(texts: readonly string[]): readonly number[] {
    const counted: number[] = [];
    let counts = this.#counts;
    for (const text of texts) {
      const forms = this.#tokeniser.otherFormsIn(text);
      const all = forms.length > 0 ? `${text} ${forms.join(' ')}` : text;
      for (const piece of this.#tokeniser.number(all, this.#pieces)) {
        if (piece === this.count) {
          this.#remember(piece);
          counts = this.#counts;
        }
        const before = counts[piece] ?? 0;
        if (before === 0) counted.push(piece);
        counts[piece] = before + 1;
      }
    }
    return counted;
  }

  /** Remembers a piece that the table has just numbered. */
  #remember(piece: number): void {
    const { terms, isStopWord } = this.#tokeniser.read(this.#pieces.words[piece] ?? '');
    this.#starts = withRoom(this.#starts, piece + 1);
    this.#counts = withRoom(this.#counts, piece);
    this.#isStopWord = withRoom(this.#isStopWord, piece);
    this.#isStopWord[piece] = Number(isStopWord);
    let end = this.#starts[piece] ?? 0;
    for (const text of terms) {
      const term = this.#terms.numberOf(text);
      this.#weights = withRoom(this.#weights, term);
      this.#fields = withRoom(this.#fields, term);
      this.#termsOf = withRoom(this.#termsOf, end);
      this.#termsOf[end++] = term;
    }
    this.#starts[piece + 1] = end;
    this.count++;
  }
}
