import type { Finding } from '../../domain/finding.ts';
import { isBefore } from '../../domain/moment.ts';
import { countCharacters } from '../fields/fields.ts';
import { valueAt } from '../fields/issues.ts';
import type { SalvagedFields } from './reject-entry.ts';
import type { Path, YamlSource } from '../yaml/yaml-source.ts';

/** Checks rules between fields, for those that are valid in themselves. */
export function crossCheck(
  { published, updated, corrections = [], disclosures = [], status, kind, sponsor }: SalvagedFields,
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
    const remedy = 'Add sponsor: and who paid for it.';
    complain('sponsor-missing', ['kind'], 'A sponsored piece must say who paid for it.', remedy);
  }
  if (kind !== undefined && kind !== 'sponsored' && sponsor !== undefined) {
    const remedy = 'Write kind: sponsored, or remove the sponsor.';
    complain('sponsor-unexpected', ['sponsor'], 'A sponsor is named, but the piece is not sponsored.', remedy);
  }
  for (const [index, correction] of corrections.entries()) {
    if (published !== undefined && correction?.date !== undefined && isBefore(correction.date, published)) {
      const remedy = 'Give it the time at which it was made.';
      const message = 'This correction is dated before the story was published.';
      complain('correction-too-early', ['corrections', index, 'date'], message, remedy);
    }
  }
  const withdrawal = corrections.findIndex((correction) => correction?.kind === 'withdrawal');
  if (withdrawal >= 0 && status !== undefined && status !== 'withdrawn') {
    const message = 'A correction says that the story was withdrawn, and its status does not.';
    const remedy = 'Write status: withdrawn, or give the correction another kind.';
    complain('withdrawal-unexpected', ['corrections', withdrawal, 'kind'], message, remedy);
  }
  for (const [index, denial] of disclosures.entries()) {
    if (denial?.position !== 'none' || denial.author === undefined || denial.company === undefined) continue;
    const isContradicted = disclosures.some(
      (other) =>
        other?.author === denial.author &&
        other?.company === denial.company &&
        (other?.position === 'long' || other?.position === 'short'),
    );
    if (!isContradicted) continue;
    const message =
      'This disclosure says that nothing is held, and another of the same author and company says what is.';
    complain('disclosure-contradicted', ['disclosures', index, 'position'], message, 'Remove the one that is wrong.');
  }
  return findings;
}

/** Warns of values that are allowed but not advisable. */
export function advise(fields: SalvagedFields, source: YamlSource, file: string): readonly Finding[] {
  const { title = '', keyPoints = [] } = fields;
  const findings = [...findRepeatedEntries(fields, source, file)];
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

/** Lists whose entries readers see one by one. */
const listFields = ['keyPoints', 'disclosures', 'corrections', 'ratings', 'sources'] as const;

/** Finds entries that readers would take for one before them. Those with a field that could not be read are left out. */
function findRepeatedEntries(fields: SalvagedFields, source: YamlSource, file: string): readonly Finding[] {
  return listFields.flatMap((name) => {
    const entries = (fields[name] ?? []).map((entry, index) =>
      isWhole(entry, valueAt(source.data, [name, index]))
        ? JSON.stringify(entry, (_, value) => asRead(value))
        : undefined,
    );
    return entries.flatMap((entry, index): readonly Finding[] => {
      if (entry === undefined || entries.indexOf(entry) === index) return [];
      const place = source.locate([name, index]);
      const message = `This entry of "${name}" is the same as one before it, so that readers would see it twice.`;
      return [{ severity: 'warning', rule: 'entry-repeated', file, ...place, message, hint: 'Remove one of the two.' }];
    });
  });
}

/** Value in which texts that readers take for the same are equal: case, quotation marks and a final full stop aside. */
function asRead(value: unknown): unknown {
  if (typeof value !== 'string') return value;
  if (/^https?:\/\//.test(value)) return value.replace(/^(https?:\/\/[^/?#]+)\/$/, '$1');
  return value
    .toLowerCase()
    .replace(/[“”„«»]/g, '"')
    .replace(/[‘’]/g, "'")
    .replace(/\.$/, '');
}

/** Whether all written fields of an entry could be read. */
function isWhole(entry: unknown, written: unknown): boolean {
  if (typeof entry !== 'object' || entry === null || typeof written !== 'object' || written === null)
    return entry !== undefined;
  return Object.keys(written).every((name) => (entry as Readonly<Record<string, unknown>>)[name] !== undefined);
}
