import { z } from 'astro/zod';
import { createArticleSchema } from '../content/article/article-schema.ts';
import { fieldNotes, type Reference } from '../content/fields/field-notes.ts';
import { companySchema } from '../content/newsroom/company-schema.ts';
import { createFrontSchema } from '../content/newsroom/front-schema.ts';
import {
  authorSchema,
  exchangeSchema,
  sectionSchema,
  standingPageSchema,
  tagSchema,
} from '../content/newsroom/newsroom-schemas.ts';
import type { Site } from '../domain/site/site.ts';
import { compileVocabulary } from '../tickers/vocabulary.ts';
import type { References } from './references.ts';

export type JsonSchema = Readonly<Record<string, unknown>>;

/** A kind of file that a newsroom writes. */
export interface FileKind {
  /** Name of the schema's file: `article`. */
  readonly name: string;
  /** Glob of the files of this kind, from the project's root. */
  readonly files: string;
  readonly title: string;
  /** Schema of the whole file, or of one entry if the file is a map of ids. */
  readonly schema: z.ZodType;
  readonly isMap: boolean;
}

/** Every kind of file that has a schema, in the order of the documentation. */
export function fileKinds(site: Pick<Site, 'language' | 'url' | 'timeZone'>): readonly FileKind[] {
  const article = createArticleSchema(site.timeZone, compileVocabulary([]), site);
  const kind = (name: string, files: string, title: string, schema: z.ZodType, isMap = false): FileKind => ({
    ...{ name, files, title, schema, isMap },
  });
  return [
    kind('article', 'articles/**/*.md', 'Front matter of an article', article),
    kind('sections', 'src/newsroom/sections.yaml', 'Sections, by their ids', sectionSchema, true),
    kind('authors', 'src/newsroom/authors.yaml', 'Authors, by their ids', authorSchema, true),
    kind('tags', 'src/newsroom/tags.yaml', 'Tags, by their ids', tagSchema, true),
    kind('company', 'src/newsroom/companies/*.yaml', 'A company', companySchema),
    kind('exchanges', 'src/newsroom/exchanges.yaml', 'Exchanges, by their ids', exchangeSchema, true),
    kind('front', 'src/newsroom/front.yaml', 'The front page', createFrontSchema(site.timeZone)),
    kind('page', 'src/newsroom/pages/*.md', 'Front matter of a standing page', standingPageSchema),
  ];
}

/**
 * Makes the JSON Schema of a kind of file from the zod schema that checks it. Checks in code (dates, addresses and the
 * like) are included as far as JSON Schema can express them: a value that it rejects is always an error of the check.
 */
export function jsonSchemaOf({ title, schema, isMap }: FileKind, references: References): JsonSchema {
  const { $schema, ...entry } = z.toJSONSchema(schema, {
    target: 'draft-7',
    io: 'input',
    unrepresentable: 'any',
    metadata: fieldNotes,
    reused: 'inline',
    override: ({ jsonSchema }) => {
      nameReferences(jsonSchema, references);
      showSample(jsonSchema);
    },
  });
  const body = isMap ? { type: ['object', 'null'], additionalProperties: entry } : entry;
  return { $schema, title, ...body };
}

function showSample(schema: Record<string, unknown>): void {
  if (!('sample' in schema)) return;
  schema['examples'] = [schema['sample']];
  delete schema['sample'];
}

/** Replaces `names` by the known ids. */
function nameReferences(schema: Record<string, unknown>, references: References): void {
  const names = schema['names'] as Reference | undefined;
  if (names === undefined) return;
  delete schema['names'];
  const { known, isStrict } = references[names];
  if (known.length === 0) return;
  if (isStrict) {
    delete schema['type'];
    delete schema['minLength'];
    delete schema['maxLength'];
    schema['enum'] = known;
  } else schema['anyOf'] = [{ enum: known }, { type: schema['type'] ?? 'string' }];
}
