import type { ArticleEntry } from '../../domain/edition/article.ts';
import type { Newsroom } from '../../domain/edition/newsroom.ts';
import { settledMentionsOf } from '../../domain/edition/resolve/resolve-mentions.ts';
import type { SettledMentions } from '../../domain/edition/resolve/settled-mentions.ts';
import { digestWhole } from '../../files/digest.ts';
import { readCheckedJson, writeCheckedJson } from '../state/checked-file.ts';
import { referenceDigest } from '../state/code-digest.ts';
import type { Folders } from '../state/folders.ts';

type Row = readonly [file: string, content: string, mentions: SettledMentions];

/** Mentions that the last build resolved, for the articles that have not changed since. */
export class RememberedMentions {
  readonly #file: string;
  readonly #digest: string;
  readonly #contentOf: (file: string) => string | undefined;
  readonly #rows: ReadonlyMap<string, Row>;

  /**
   * @param code digest by `readingDigest`.
   * @param settings their digest.
   * @param contentOf returns the digest of an article's bytes.
   */
  constructor(
    folders: Folders,
    { exchanges, companies }: Newsroom,
    { code, settings }: { readonly code: string; readonly settings: string },
    contentOf: (file: string) => string | undefined,
  ) {
    const registry = digestWhole(JSON.stringify([exchanges, companies]));
    this.#file = folders.mentions;
    this.#digest = `${code} ${referenceDigest(folders.root, settings)} ${registry}`;
    this.#contentOf = contentOf;
    const written = readCheckedJson(this.#file) as { digest: string; rows: readonly Row[] } | undefined;
    this.#rows = new Map(written?.digest === this.#digest ? written.rows.map((row) => [row[0], row]) : []);
  }

  of(file: string): SettledMentions | undefined {
    const row = this.#rows.get(file);
    return row?.[1] === this.#contentOf(file) ? row?.[2] : undefined;
  }

  /** Writes the mentions of these entries, which have been resolved, unless the file has them. */
  save(entries: readonly ArticleEntry[]): void {
    const rows = entries.flatMap((entry): readonly Row[] => {
      const [content, known] = [this.#contentOf(entry.file), this.#rows.get(entry.file)];
      const mentions = settledMentionsOf(entry);
      if (content === undefined || !mentions) return [];
      return [known?.[1] === content && known[2][0] === mentions[0] ? known : [entry.file, content, mentions]];
    });
    const isSame = rows.length === this.#rows.size && rows.every((row) => this.#rows.get(row[0]) === row);
    if (!isSame) writeCheckedJson(this.#file, { digest: this.#digest, rows }, false);
  }
}
