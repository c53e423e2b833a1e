import { ElementType, parseDocument } from 'htmlparser2';

type Node = ReturnType<typeof parseDocument>['children'][number];

/** Elements that text browsers and reader views put between spaces or on lines of their own, without any style. */
const apart = new Set(
  'address article aside blockquote body br button caption dd details div dl dt fieldset figcaption figure footer form h1 h2 h3 h4 h5 h6 head header hr html legend li main nav ol option p picture img pre rect line section select svg summary table tbody td text tfoot th thead title tr ul'.split(
    ' ',
  ),
);
const silent = new Set(['script', 'style', 'template', 'wbr', 'head']);

/**
 * Places in a page where two words run together once there is no style sheet: `20261 minute’s` for
 * `<time>… 2026</time><span>1 minute’s`. A superscript belongs to the word before it.
 */
export function findJoints(html: string): readonly string[] {
  const joints: string[] = [];
  let before = '';
  let isBorder = false;
  const visit = (node: Node): void => {
    if (node.type === ElementType.Text) {
      if (node.data === '') return;
      // Arabic writes "and" without a space after it.
      const isAnd = /(?:^|\s)و$/u.test(before);
      const isJoint =
        isBorder && !isAnd && /[\p{L}\p{N}.)\]”’%]$/u.test(before) && /^[\p{L}\p{N}(“‘[]/u.test(node.data);
      if (isJoint) joints.push(`${before.slice(-20)}|${node.data.slice(0, 20)}`);
      before = node.data;
      isBorder = false;
      return;
    }
    if (!('children' in node) || (node.type !== ElementType.Tag && node.type !== ElementType.Root)) return;
    const name = 'name' in node ? node.name : '';
    if (silent.has(name)) return;
    const isOutsideProse = apart.has(name);
    const border = () => {
      if (isOutsideProse || name === 'sup') before = '';
      isBorder = true;
    };
    border();
    for (const child of node.children) visit(child);
    border();
  };
  for (const node of parseDocument(html).children) visit(node);
  return joints;
}
