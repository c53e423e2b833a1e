import { z } from 'astro/zod';
import { nearest } from '../../domain/nearest.ts';
import { mediaTopics, type MediaTopic } from '../../domain/trust/media-topics.ts';
import { ofKind } from '../fields/field-kinds.ts';
import { writtenAs } from '../fields/field-notes.ts';
import { codeField } from '../fields/fields.ts';
import { complaint, describe } from '../fields/issues.ts';
import { listField } from '../fields/nested-fields.ts';

/**
 * IPTC Media Topics of a section or a tag: `medtop:20000385`; a topic that is not in the engine's list needs its name.
 */
export function topicsField() {
  const topic = ofKind(
    'code',
    writtenAs({ pattern: '^\\s*medtop:\\d{8}' }, codeField('topics[]').pipe(z.string().transform(readTopic))),
  );
  return listField('topics', topic, '[medtop:04000000]').optional();
}

function readTopic(written: string, context: z.RefinementCtx): MediaTopic {
  const [, id = '', name] = /^(medtop:\d{8})(?:\s+(.+))?$/.exec(written) ?? [];
  const topic = mediaTopics.get(id) ?? (name === undefined ? undefined : { id, name });
  if (topic && id !== '') return topic;
  const meant = suggest(written);
  const advice = meant ? `Did you mean "${meant.id}" (${meant.name})?` : 'Write it like medtop:04000000.';
  const other = id === '' ? '' : ` To use another topic, write its name after it: ${id} name of the topic.`;
  context.addIssue({
    code: 'custom',
    message: complaint(`${describe(written)} is no Media Topic that is known here.`, `${advice}${other}`),
  });
  return z.NEVER;
}

/** Suggests a topic by its id, with or without `medtop:`, or by its name. */
function suggest(written: string): MediaTopic | undefined {
  const topics = [...mediaTopics.values()];
  const named = topics.find(({ name }) => name === written.toLowerCase());
  if (named) return named;
  const id = nearest(`medtop:${written.replace(/^medtop:?/, '')}`, [...mediaTopics.keys()]);
  const name = nearest(
    written.toLowerCase(),
    topics.map((topic) => topic.name),
  );
  return mediaTopics.get(id ?? '') ?? topics.find((topic) => topic.name === name);
}
