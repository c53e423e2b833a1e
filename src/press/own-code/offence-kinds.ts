/** Message and remedy for each kind of markup that a page must not have. */
interface Explanation {
  readonly message: string;
  readonly hint: string;
}

const ownFiles = 'Put the file below public/, and name it by its path there.';
const classes = 'Use classes of the engine’s style sheets, or a style sheet in src/newsroom/styles/.';

export const offenceKinds = {
  script: {
    message: 'A <script> in a page does not run: pages load only the scripts that settings name.',
    hint: 'Take it out, or use "analytics" or "comments" in site.ts.',
  },
  'foreign-script': {
    message: 'Browsers do not load this script: the policy of every page names no such host.',
    hint: 'Take it out, or use "analytics" or "comments" in site.ts.',
  },
  'style-element': {
    message: 'A <style> in a page has no effect: the policy of every page allows style sheets of the site only.',
    hint: classes,
  },
  style: {
    message: 'Browsers ignore a "style" attribute: the policy of every page allows style sheets of the site only.',
    hint: classes,
  },
  handler: {
    message: 'Browsers ignore event handlers in attributes: the policy of every page forbids them.',
    hint: 'Take it out.',
  },
  'code-link': {
    message: 'A link with code in its address does not work: the policy of every page forbids it.',
    hint: 'Take it out, or link to a page.',
  },
  ping: {
    message:
      'A "ping" reports to another address that a reader has followed a link; the policy of every page forbids it.',
    hint: 'Take it out.',
  },
  foreign: {
    message: 'Browsers do not load this: pages load only files of the site itself.',
    hint: ownFiles,
  },
  media: {
    message: 'Browsers do not load video and sound: the policy of every page forbids both.',
    hint: 'Link to it.',
  },
  frame: {
    message: 'Browsers do not show this frame: the policy of every page allows no frame of this host.',
    hint: 'Link to the other site. Frames of comments are in "comments" in site.ts.',
  },
  form: {
    message: 'Browsers do not send this form: the policy of every page allows no form to this host.',
    hint: 'Take it out, or name the address as "newsletter" in site.ts.',
  },
  element: {
    message: 'The policy of every page forbids this element.',
    hint: 'Take it out, and link to other sites in the text.',
  },
  'head-element': {
    message: 'This element belongs into the head of a page, which the layout Base writes.',
    hint: 'Take it out.',
  },
  'http-equiv': {
    message: 'Hosts and the layout Base send the headers of pages: this element would change or repeat them.',
    hint: 'Take it out.',
  },
  'no-policy': {
    message: 'The page does not use the layout Base: it would have no head and no policy.',
    hint: "Write import Base from '../../layouts/document/Base.astro'; and <Base frame={Astro.props.frame}> around the content.",
  },
} as const satisfies Readonly<Record<string, Explanation>>;

export type OffenceKind = keyof typeof offenceKinds;
