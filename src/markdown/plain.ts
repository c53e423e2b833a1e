import type { QuotationMarks } from '../domain/language/words/quotation-marks.ts';
import type { Inline, Prose } from './body.ts';
import { smarten } from '../domain/language/typography/punctuation.ts';

/** Plain text of a run as readers see it, for tables of contents, labels and the like. */
export function plainText(prose: Prose, marks: QuotationMarks): string {
  return plainContent(prose.content, prose.text, marks).replace(/\s+/g, ' ').trim();
}

function plainContent(content: readonly Inline[], context: string, marks: QuotationMarks): string {
  let text = '';
  for (const inline of content) {
    switch (inline.kind) {
      case 'text':
        text += inline.isSmart ? smarten(context, marks, inline.start, inline.start + inline.text.length) : inline.text;
        break;
      case 'strong':
      case 'emphasis':
      case 'deleted':
      case 'link':
        text += plainContent(inline.content, context, marks);
        break;
      case 'code':
        text += inline.text;
        break;
      case 'image':
        text += smarten(inline.alt, marks);
        break;
      case 'break':
        text += ' ';
        break;
      case 'checkbox':
      case 'footnote':
      case 'html':
        break;
      default:
        inline satisfies never;
    }
  }
  return text;
}
