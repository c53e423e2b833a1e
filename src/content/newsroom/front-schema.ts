import { instantField } from '../fields/date-fields.ts';
import { codeField } from '../fields/fields.ts';
import { groupField, listField } from '../fields/nested-fields.ts';

/** Rules of `front.yaml`, which may be left out. */
export function createFrontSchema(timeZone: string) {
  const example = '{ story: 2014/alibaba-apple-pay, until: 2014-10-30 09:00 }';
  const fillIn = (story: string) => ({ story, until: '2026-11-24 09:00' });
  const pin = (field: string) =>
    groupField(
      field,
      {
        story: codeField(`${field}.story`, { longest: 300 }),
        until: instantField(`${field}.until`, timeZone),
      },
      example,
      fillIn,
      field.endsWith('[]') ? '' : `${field}: `,
    );
  return groupField(
    'front',
    {
      lead: pin('lead').optional(),
      sections: listField('sections', codeField('sections[]'), '[markets, technology]').optional(),
      pinned: listField('pinned', pin('pinned[]'), `[${example}]`, true, fillIn).optional(),
    },
    'lead:, sections: or pinned:',
  );
}
