import { join } from 'node:path';
import { fileKinds, jsonSchemaOf, type FileKind } from '../../src/schemas/file-schemas.ts';
import { referencesOf } from '../../src/schemas/references.ts';
import { writeYaml } from '../../src/content/yaml/write-yaml.ts';
import { introduction, introductions } from './prose.ts';
import { readSettings, type Setting } from './read-settings.ts';

export const guideFile = 'docs/your-newsroom.md';

interface Row {
  readonly name: string;
  readonly type: string;
  readonly fallback: string;
  readonly meaning: string;
  readonly example: string;
}

/**
 * The page of the documentation about all that a newsroom can set, as Markdown. Tables are laid out by the formatter.
 */
export function writeGuide(root: string): string {
  const settings = readSettings(join(root, 'src/domain/site/site.ts'), 'Site');
  const kinds = fileKinds({ language: 'en', url: 'https://example.org/', timeZone: 'UTC' });
  return [
    introduction,
    '## Settings: `src/newsroom/site.ts`',
    introductions.site,
    table('setting', settings.map(rowOfSetting)),
    ...kinds.flatMap((kind) => [
      `## ${kind.title}: \`${kind.files}\``,
      introductions[kind.name] ?? '',
      table('field', rowsOfKind(kind)),
    ]),
    '',
  ]
    .filter((part, index, parts) => part !== '' || index === parts.length - 1)
    .join('\n\n')
    .replace(/\n+$/, '\n');
}

/** Names of settings and fields that nothing is said of. */
export function findUnexplained(root: string): readonly string[] {
  const settings = readSettings(join(root, 'src/domain/site/site.ts'), 'Site').map(rowOfSetting);
  const kinds = fileKinds({ language: 'en', url: 'https://example.org/', timeZone: 'UTC' });
  const rows = [
    ...settings,
    ...kinds.flatMap((kind) => rowsOfKind(kind).map((row) => ({ ...row, name: `${kind.name}: ${row.name}` }))),
  ];
  return rows.filter(({ meaning }) => meaning === '').map(({ name }) => name);
}

function rowOfSetting({ name, type, isOptional, description, example }: Setting): Row {
  return {
    name,
    type: code(type),
    fallback: isOptional ? fallbackIn(description) : 'required',
    meaning: description,
    example: code(example ?? exampleOf(type)),
  };
}

/** What holds without a setting, as its description says: "…; no if left out." */
function fallbackIn(description: string): string {
  const [, address, words] = /(?:^|[;.] )(?:(`[^`]+`)[^;]*?|([^;.]+?)),? if left out/.exec(description) ?? [];
  return address ?? words ?? 'nothing';
}

function exampleOf(type: string): string {
  if (type === 'group') return '';
  const [, choice] = /('[\w-]+')/.exec(type) ?? [];
  if (choice !== undefined) return choice;
  return type.includes('true or false') ? 'true' : type.includes('number') ? '20' : '';
}

interface Part {
  readonly type?: string | readonly string[];
  readonly description?: string;
  readonly default?: string | number | boolean;
  readonly enum?: readonly string[];
  readonly examples?: readonly unknown[];
  readonly items?: Part;
  readonly properties?: Readonly<Record<string, Part>>;
  readonly additionalProperties?: Part;
  readonly required?: readonly string[];
  readonly minLength?: number;
  readonly maxLength?: number;
}

function rowsOfKind(kind: FileKind): readonly Row[] {
  const empty = { sections: [], authors: [], tags: [], exchanges: [], companies: [], pages: [] };
  const schema = jsonSchemaOf(kind, referencesOf(empty, [])) as Part;
  return rowsOf(kind.isMap ? (schema.additionalProperties ?? {}) : schema, '');
}

function rowsOf({ properties = {}, required = [] }: Part, owner: string): readonly Row[] {
  return Object.entries(properties).flatMap(([key, part]) => {
    const name = `${owner}${key}`;
    const row: Row = {
      name,
      type: typeOf(part),
      fallback: required.includes(key)
        ? 'required'
        : part.default === undefined
          ? fallbackIn(part.description ?? '')
          : code(String(part.default)),
      meaning: part.description ?? '',
      example: part.examples?.[0] === undefined ? '' : code(writeYaml(part.examples[0])),
    };
    const below = part.items?.properties ? rowsOf(part.items, `${name}[].`) : rowsOf(part, `${name}.`);
    return [row, ...below];
  });
}

function typeOf({ type, enum: choices, items, properties, minLength = 0, maxLength }: Part): string {
  if (choices && choices.length <= 20) return choices.map(code).join(', ');
  if (items) return items.properties ? 'list of groups' : `list: ${typeOf(items)}`;
  if (properties) return 'group';
  const names: Readonly<Record<string, string>> = {
    boolean: 'true or false',
    integer: 'whole number',
    number: 'number',
  };
  if (typeof type === 'string' && names[type] !== undefined) return names[type];
  const limit =
    maxLength === undefined
      ? ''
      : minLength > 1
        ? `, ${minLength} to ${maxLength} characters`
        : `, up to ${maxLength} characters`;
  return `text${limit}`;
}

function table(heading: string, rows: readonly Row[]): string {
  const lines = rows.map(({ name, type, fallback, meaning, example }) =>
    [code(name), type, fallback, meaning, example].map((cell) => cell.replaceAll('|', '\\|')).join(' | '),
  );
  return [`${heading} | type | if left out | meaning | example`, '--- | --- | --- | --- | ---', ...lines]
    .map((line) => `| ${line} |`)
    .join('\n');
}

function code(text: string): string {
  return text === '' || text.includes('`') ? text : `\`${text}\``;
}
