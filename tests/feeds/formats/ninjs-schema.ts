import { Ajv2020 } from 'ajv/dist/2020.js';
import type { ValidateFunction } from 'ajv';

/*
 * The part of IPTC's schema of ninjs 3.0 that our files use, written from the published one
 * (https://www.iptc.org/std/ninjs/ninjs-schema_3.0.json). Nothing that it does not name is let through.
 */

const text = { type: 'string' };
const number = { type: 'integer' };
const uri = { type: 'string', format: 'uri' };
const dateTime = { type: 'string', format: 'date-time' };
const group = (properties: object, required: readonly string[] = []) => ({
  type: 'object',
  additionalProperties: false,
  properties,
  required,
});
const list = (items: object) => ({ type: 'array', items });
const valued = (properties: object = {}) =>
  list(group({ role: text, contentType: text, value: text, ...properties }, ['value']));
const concept = (properties: object = {}) => list(group({ name: text, rel: text, uri, literal: text, ...properties }));

const item = {
  uri,
  type: { enum: ['text', 'audio', 'video', 'picture', 'graphic', 'composite', 'component', 'event', 'planning'] },
  representationType: { enum: ['full', 'partial'] },
  version: text,
  firstCreated: dateTime,
  versionCreated: dateTime,
  pubStatus: { enum: ['usable', 'withheld', 'canceled'] },
  copyrightHolder: text,
  language: text,
  headlines: valued(),
  descriptions: valued(),
  bodies: valued({ charCount: number, wordCount: number }),
  people: concept(),
  organisations: concept({ symbols: list(group({ exchange: text, symbolType: uri, symbol: text })) }),
  subjects: concept({ creator: text }),
  genres: list(group({ name: text, uri: text, literal: text })),
  infoSources: list(group({ name: text, role: text, uri, literal: text })),
  by: text,
  located: text,
  renditions: list(group({ name: text, href: uri, contentType: text, width: number, height: number }, ['name'])),
  altIds: list(group({ role: text, value: text })),
  trustIndicators: list(group({ role: uri, href: uri })),
  standard: group({ name: text, version: text, schema: uri }),
  rightsInfo: {
    ...group({ langId: uri, linkedRights: uri, encodedRights: text }),
    oneOf: [{ required: ['linkedRights'] }, { required: ['encodedRights'] }],
  },
};

const schema = group({ ...item, associations: list(group({ ...item, name: text, rel: text }, ['name', 'uri'])) }, [
  'uri',
]);

export function compileNinjsSchema(): ValidateFunction {
  const ajv = new Ajv2020({ allErrors: true });
  ajv.addFormat('uri', (value) => URL.canParse(value));
  ajv.addFormat('date-time', /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(?:\.\d+)?(?:Z|[+-]\d\d:\d\d)$/);
  return ajv.compile(schema);
}
