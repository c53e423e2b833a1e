import type { ArticleBody } from '../../domain/edition/article.ts';
import type { Finding } from '../../domain/finding.ts';

/** A `KnownArticle` as JSON: what every run reads, and the rest. Neither has a line break. */
export interface WrittenArticle {
  readonly brief: string;
  readonly details: string;
}

type BodyDetails = Pick<ArticleBody, 'headings' | 'mentions' | 'namings' | 'nearMisses'>;

/** Parts of a reading that a run needs for few articles: those whose mentions it resolves, and those that it shows. */
export interface Details extends BodyDetails {
  readonly hints: readonly Finding[];
}

/** A body without its details. */
export type BriefBody = Omit<ArticleBody, keyof BodyDetails>;

export function briefOf({ digest, words, internalLinks, data, exhibits, pictures }: ArticleBody): BriefBody {
  return { digest, words, internalLinks, data, exhibits, pictures };
}

export function writeDetails(
  { headings, mentions, namings, nearMisses }: BodyDetails,
  hints: Details['hints'],
): string {
  return JSON.stringify({ headings, mentions, namings, nearMisses, hints } satisfies Details);
}

/** Details that stay JSON until they are needed, which halves the time and memory of reading what did not change. */
export class RememberedDetails {
  #written: (() => string) | undefined;
  #details: Details | undefined;

  /** @param written returns what `writeDetails` returned. */
  constructor(written: () => string) {
    this.#written = written;
  }

  write(): string {
    return this.#written?.() ?? JSON.stringify(this.#details);
  }

  read(): Details {
    this.#details ??= JSON.parse(this.write()) as Details;
    this.#written = undefined;
    return this.#details;
  }
}

/** A body from a reading that is remembered. Not for spreading: its details are no properties of its own. */
export class RememberedBody implements ArticleBody {
  readonly digest: string;
  readonly words: number;
  readonly internalLinks: ArticleBody['internalLinks'];
  readonly data: ArticleBody['data'];
  readonly exhibits: ArticleBody['exhibits'];
  readonly pictures: ArticleBody['pictures'];
  readonly #details: RememberedDetails;

  constructor({ digest, words, internalLinks, data, exhibits, pictures }: BriefBody, details: RememberedDetails) {
    this.digest = digest;
    this.words = words;
    this.internalLinks = internalLinks;
    this.data = data;
    this.exhibits = exhibits;
    this.pictures = pictures;
    this.#details = details;
  }

  get headings(): Details['headings'] {
    return this.#details.read().headings;
  }

  get mentions(): Details['mentions'] {
    return this.#details.read().mentions;
  }

  get namings(): Details['namings'] {
    return this.#details.read().namings;
  }

  get nearMisses(): Details['nearMisses'] {
    return this.#details.read().nearMisses;
  }
}
