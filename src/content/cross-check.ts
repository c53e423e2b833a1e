import type { Finding } from '../domain/finding.ts';
import { isBefore } from '../domain/moment.ts';
import type { ArticleSchema, FrontMatter } from './article-schema.ts';
import { countCharacters } from './fields.ts';
import type { Path, YamlSource } from './yaml-source.ts';

/** The fields that rules between fields look at, as far as each is right in itself. */
export type CrossFields = {
  readonly [Field in 'published' | 'updated' | 'corrections' | 'kind' | 'sponsor' | 'status' | 'slug']?:
    FrontMatter[Field] | undefined;
};

/** Takes what is right in itself out of front matter that is not, so that one mistake does not hide another. */
export function salvage(data: unknown, { shape }: ArticleSchema): CrossFields {
  const written = new Map<string, unknown>(typeof data === 'object' && data !== null ? Object.entries(data) : []);
  return {
    published: shape.published.safeParse(written.get('published')).data,
    updated: shape.updated.safeParse(written.get('updated')).data,
    corrections: shape.corrections.safeParse(written.get('corrections')).data,
    kind: shape.kind.safeParse(written.get('kind')).data,
    sponsor: shape.sponsor.safeParse(written.get('sponsor')).data,
    status: shape.status.safeParse(written.get('status')).data,
    slug: shape.slug.safeParse(written.get('slug')).data,
  };
}

/** Rules between fields. */
export function crossCheck(
  { published, updated, corrections = [], kind, sponsor }: CrossFields,
  source: YamlSource,
  file: string,
): readonly Finding[] {
  const findings: Finding[] = [];
  const complain = (rule: string, path: Path, message: string, hint: string) =>
    findings.push({ severity: 'error', rule, file, ...source.locate(path), message, hint });

  if (published !== undefined && updated !== undefined && isBefore(updated, published)) {
    const remedy = 'Correct one of the two, or leave "updated" out.';
    complain('updated-before-published', ['updated'], '"updated" is before "published".', remedy);
  }
  if (kind === 'sponsored' && sponsor === undefined) {
    const remedy = 'Add sponsor: and the name of whoever paid.';
    complain('sponsor-missing', ['kind'], 'A sponsored piece must say who paid for it.', remedy);
  }
  if (kind !== undefined && kind !== 'sponsored' && sponsor !== undefined) {
    const remedy = 'Write kind: sponsored, or remove the sponsor.';
    complain('sponsor-unexpected', ['sponsor'], 'A sponsor is named, but the piece is not sponsored.', remedy);
  }
  for (const [index, { date }] of corrections.entries()) {
    if (published !== undefined && isBefore(date, published)) {
      const remedy = 'Give it the time at which it was made.';
      const message = 'This correction is dated before the story was published.';
      complain('correction-too-early', ['corrections', index, 'date'], message, remedy);
    }
  }
  return findings;
}

/** What is allowed, and better otherwise. */
export function advise(
  { title, keyPoints }: Pick<FrontMatter, 'title' | 'keyPoints'>,
  source: YamlSource,
  file: string,
): readonly Finding[] {
  const findings: Finding[] = [];
  const length = countCharacters(title);
  if (length > 110) {
    findings.push({
      severity: 'warning',
      rule: 'long-title',
      file,
      ...source.locate(['title']),
      message: `The title has ${String(length)} characters.`,
      hint: 'Search results and cards cut it off after 110.',
    });
  }
  const points = keyPoints.length;
  if (points === 1 || points > 5) {
    findings.push({
      severity: 'warning',
      rule: 'key-points',
      file,
      ...source.locate(['keyPoints']),
      message: points === 1 ? 'There is one key point.' : `There are ${String(points)} key points.`,
      hint: 'Two to five help a reader who scans.',
    });
  }
  return findings;
}
