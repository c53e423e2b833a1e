import { Ajv } from 'ajv';

const address = { type: 'string', pattern: '^https?://[^\\s]+$' };
/** RFC 3339, with an offset. */
const date = {
  type: 'string',
  pattern: '^\\d{4}-\\d{2}-\\d{2}T\\d{2}:\\d{2}:\\d{2}(?:\\.\\d+)?(?:Z|[+-]\\d{2}:\\d{2})$',
};
const words = { type: 'string', minLength: 1 };

const author = {
  type: 'object',
  properties: { name: words, url: address, avatar: address },
  minProperties: 1,
  additionalProperties: false,
};

const attachment = {
  type: 'object',
  properties: {
    url: address,
    mime_type: words,
    title: words,
    size_in_bytes: { type: 'integer', minimum: 0 },
    duration_in_seconds: { type: 'number', minimum: 0 },
  },
  required: ['url', 'mime_type'],
  additionalProperties: false,
};

const item = {
  type: 'object',
  properties: {
    id: words,
    url: address,
    external_url: address,
    title: words,
    content_html: words,
    content_text: words,
    summary: words,
    image: address,
    banner_image: address,
    date_published: date,
    date_modified: date,
    authors: { type: 'array', items: author },
    tags: { type: 'array', items: words, uniqueItems: true },
    language: words,
    attachments: { type: 'array', items: attachment },
  },
  required: ['id'],
  anyOf: [{ required: ['content_html'] }, { required: ['content_text'] }],
  patternProperties: { '^_[^.]+$': {} },
  additionalProperties: false,
};

/** JSON Feed 1.1 as its specification has it; what 1.1 calls deprecated (`author`) is no part of it. */
const schema = {
  type: 'object',
  properties: {
    version: { const: 'https://jsonfeed.org/version/1.1' },
    title: words,
    home_page_url: address,
    feed_url: address,
    description: words,
    user_comment: words,
    next_url: address,
    icon: address,
    favicon: address,
    authors: { type: 'array', items: author },
    language: words,
    expired: { type: 'boolean' },
    hubs: {
      type: 'array',
      items: { type: 'object', properties: { type: words, url: address }, required: ['type', 'url'] },
    },
    items: { type: 'array', items: item },
  },
  required: ['version', 'title', 'items'],
  patternProperties: { '^_[^.]+$': {} },
  additionalProperties: false,
};

const validate = new Ajv({ allErrors: true, strictRequired: false }).compile(schema);

/** What is wrong with a JSON Feed; empty if nothing is. */
export function jsonFeedFaults(feed: unknown): readonly string[] {
  if (validate(feed)) return [];
  return (validate.errors ?? []).map(({ instancePath, message }) => `${instancePath} ${message ?? ''}`);
}
