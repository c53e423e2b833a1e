import { Ajv } from 'ajv';
import type { ValidateFunction } from 'ajv';

/*
 * The part of the schema of SARIF 2.1.0 that our files use, written from the published one
 * (https://docs.oasis-open.org/sarif/sarif/v2.1.0/os/schemas/sarif-schema-2.1.0.json). Nothing that it does not name is
 * let through.
 */

const text = { type: 'string' };
const positive = { type: 'integer', minimum: 1 };
const level = { enum: ['none', 'note', 'warning', 'error'] };
const group = (properties: object, required: readonly string[] = []) => ({
  type: 'object',
  additionalProperties: false,
  properties,
  required,
});
const list = (items: object) => ({ type: 'array', items });
const message = group({ text, markdown: text, id: text }, ['text']);
const artifactLocation = group({
  uri: { type: 'string', format: 'uri-reference', pattern: String.raw`^[^\\\s]+$` },
  uriBaseId: text,
  index: { type: 'integer', minimum: -1 },
  description: message,
});

const schema = group(
  {
    $schema: text,
    version: { const: '2.1.0' },
    runs: list(
      group(
        {
          tool: group(
            {
              driver: group(
                {
                  name: text,
                  rules: {
                    ...list(
                      group(
                        {
                          id: text,
                          shortDescription: message,
                          fullDescription: message,
                          help: message,
                          defaultConfiguration: group({ level }),
                        },
                        ['id'],
                      ),
                    ),
                    uniqueItems: true,
                  },
                },
                ['name'],
              ),
            },
            ['driver'],
          ),
          columnKind: { enum: ['utf16CodeUnits', 'unicodeCodePoints'] },
          originalUriBaseIds: { type: 'object', additionalProperties: artifactLocation },
          results: list(
            group(
              {
                ruleId: text,
                ruleIndex: { type: 'integer', minimum: 0 },
                level,
                message,
                locations: list(
                  group({
                    physicalLocation: group(
                      { artifactLocation, region: group({ startLine: positive, startColumn: positive }) },
                      ['artifactLocation'],
                    ),
                  }),
                ),
                partialFingerprints: { type: 'object', additionalProperties: text },
              },
              ['message'],
            ),
          ),
        },
        ['tool'],
      ),
    ),
  },
  ['version', 'runs'],
);

export function compileSarifSchema(): ValidateFunction {
  const ajv = new Ajv({ allErrors: true });
  ajv.addFormat('uri-reference', (written) => URL.canParse(written, 'https://example.org/') && !written.includes(' '));
  return ajv.compile(schema);
}
