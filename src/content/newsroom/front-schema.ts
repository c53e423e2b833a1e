import { instantField } from '../fields/date-fields.ts';
import { about, naming } from '../fields/field-notes.ts';
import { codeField } from '../fields/fields.ts';
import { groupField, listField } from '../fields/nested-fields.ts';

/** Schema of `front.yaml`, an optional file. */
export function createFrontSchema(timeZone: string) {
  const example = '{ story: 2014/alibaba-apple-pay, until: 2014-10-30 09:00 }';
  const fillIn = (story: string) => ({ story, until: '2026-11-24 09:00' });
  const pin = (field: string) =>
    groupField(
      field,
      {
        story: about(
          "The story's id, its file or its address.",
          naming('stories', codeField(`${field}.story`, { longest: 300 })),
        ),
        until: about('When it gives up its place.', instantField(`${field}.until`, timeZone), '2026-11-24 09:00'),
      },
      example,
      fillIn,
      field.endsWith('[]') ? '' : `${field}: `,
    );
  return groupField(
    'front',
    {
      lead: about('The story that leads the front page until a date; the newest if left out.', pin('lead').optional()),
      sections: about(
        'The order of the sections on the front page. Those that are left out follow in their own order.',
        listField('sections', naming('sections', codeField('sections[]')), '[markets, technology]').optional(),
        ['markets', 'technology'],
      ),
      pinned: about(
        'Stories right after the lead, each until a date.',
        listField('pinned', pin('pinned[]'), `[${example}]`, true, fillIn).optional(),
      ),
    },
    'lead:, sections: or pinned:',
  );
}
