import { Parser } from 'htmlparser2';

const BLOCKS =
  /^(?:blockquote|caption|col|colgroup|dd|details|div|dl|dt|figcaption|figure|h\d|hr|li|ol|p|pre|section|summary|table|tbody|td|tfoot|th|thead|tr|ul)$/;
/** Elements that say where a piece ends, and nothing else. */
const SILENT = /^(?:p|div|figure)$/;

/**
 * What a rendered body says, in what order and in which elements, whatever the space between them: two bodies that a
 * reader cannot tell apart have the same form. A ticker is its text, an empty element nothing, and a
 * cell a cell, whether it names others or not.
 */
export function normalForm(html: string): string {
  let form = '';
  let depthOfPre = 0;
  let isCode = false;
  const silent: boolean[] = [];
  const parser = new Parser({
    onopentag(tag, { class: className = '', title, scope: _, ...attributes }) {
      const name = tag === 'th' ? 'td' : tag;
      const isSilent = SILENT.test(name) || className === 'ticker' || (name === 'span' && !attributes['lang']);
      silent.push(isSilent);
      if (name === 'pre') depthOfPre++;
      if (name === 'code') isCode = depthOfPre > 0;
      if (className === 'ticker') return;
      if (BLOCKS.test(name)) form += '\n';
      if (isSilent) return;
      const rest = Object.entries({ ...attributes, ...(title && { title: title.replace(/\s+/g, ' ') }) });
      form += `<${[name, ...rest.map(([key, value]) => `${key}=${JSON.stringify(value)}`)].join(' ')}>`;
      if (BLOCKS.test(name)) form += '\n';
    },
    ontext(text) {
      form += isCode
        ? text.replaceAll('\n', '⏎').replaceAll(' ', '·').replaceAll('\t', '⇥')
        : text.replace(/\s+/g, (space) => space.replace(/[ \t\n\r\f]+/g, ' '));
    },
    onclosetag(tag) {
      const name = tag === 'th' ? 'td' : tag;
      const isSilent = silent.pop();
      if (name === 'pre') depthOfPre--;
      if (name === 'code') isCode = false;
      if (BLOCKS.test(name)) form += '\n';
      if (isSilent || /^(?:br|hr|col|wbr|img)$/.test(name)) return;
      form += `</${name}>`;
      if (BLOCKS.test(name)) form += '\n';
    },
  });
  parser.end(html);
  return tidy(form);
}

/** A paragraph's end is `\n`; all other space is one. */
function tidy(form: string): string {
  const spaced = form
    .replace(/[ \t]*\n[ \t\n]*/g, '\n')
    .replace(/[ \t]+/g, ' ')
    .replace(/[ \n]*<br>[ \n]*/g, '<br>')
    .replace(/\n?(<img [^>]*>)\n?/g, '$1');
  let tidied = spaced;
  for (let before = ''; before !== tidied;) {
    before = tidied;
    tidied = tidied.replace(/<(\w+)(?: [^>]*)?>\s*<\/\1>/g, (whole, name: string) =>
      /^(?:strong|em|del|code|b|i|s|u|mark|span|small|q|cite|a)$/.test(name) ? '' : whole,
    );
  }
  return tidied.replace(/[ \n\u00a0]*\n[ \n\u00a0]*/g, '\n').trim();
}

/** The words of a rendered body, outside of code and addresses. */
export function wordsOf(html: string): readonly string[] {
  let text = '';
  const parser = new Parser({
    ontext: (piece) => (text += piece),
    onopentag: () => (text += ' '),
    onclosetag: () => (text += ' '),
  });
  parser.end(html);
  return text.match(/[\p{L}\p{N}]+/gu) ?? [];
}
