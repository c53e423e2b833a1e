import { CORE_SCHEMA, load } from 'js-yaml';
import type { Company } from '../../domain/registry/company.ts';
import type { QuotationMarks } from '../../domain/language/words/quotation-marks.ts';
import { typeset } from '../fields/typeset.ts';
import type { NewsroomFiles } from './newsroom-files.ts';
import { companySchema } from './company-schema.ts';

/** One file per company, replaced by every upgrade of the engine. */
export const shippedFolder = 'src/reference/companies';

/**
 * Reads the company files that the engine ships, ten times as fast as a newsroom's: tests validate them, so only a file
 * that was changed and cannot be read is checked in full.
 *
 * @param own ids of the newsroom's files, which replace those of the same id.
 */
export function readShippedCompanies(
  files: NewsroomFiles,
  own: ReadonlySet<string>,
  marks: QuotationMarks,
): readonly Company[] {
  return files.list(shippedFolder, '.yaml').flatMap((id): readonly Company[] => {
    if (own.has(id)) return [];
    const file = `${shippedFolder}/${id}.yaml`;
    const text = files.readText(file);
    if (text === undefined) return [];
    const quick = companySchema.safeParse(parse(text));
    const value = quick.success
      ? typeset(companySchema, quick.data, marks)
      : files.check(file, files.readYaml(file, text), companySchema).value;
    return value ? [{ id, ...value, isShipped: true }] : [];
  });
}

/** Parses YAML; undefined if it is invalid. */
function parse(text: string): unknown {
  try {
    return load(text, { schema: CORE_SCHEMA });
  } catch {
    return undefined;
  }
}
