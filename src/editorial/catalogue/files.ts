import type { Rules } from './rule.ts';

const valid = `---
title: Alibaba opens the door to an Apple Pay tie-up
summary: Jack Ma wants Alipay and Apple Pay to work together, days after the American launch.
section: technology
authors: [technology-desk]
published: 2014-10-28 09:30
---
Apple has found an admirer.
`;

const article = (text: string, name = 'story.md') => ({ file: `articles/2014/${name}`, text });

/** Rules of files, before and beside what is in them. */
export const fileRules = {
  'front-matter-missing': {
    severity: 'error',
    why: 'The file does not begin with front matter, which holds the headline, the date and the authors of a story.',
    remedy: 'Begin the file with a line ---, then the fields, then another line ---. The text comes after it.',
    wrong: article('Apple has found an admirer.\n'),
    right: article(valid),
  },
  'front-matter-open': {
    severity: 'error',
    why: 'The front matter has no second line ---, so nothing shows where the fields end and the text begins.',
    remedy: 'End the front matter with a line ---.',
    wrong: article(valid.replace('\n---\nApple', '\n\nApple')),
    right: article(valid),
  },
  'yaml-syntax': {
    severity: 'error',
    why: 'The fields must be YAML, and this is not.',
    remedy: 'Write what the message suggests.',
    wrong: { fields: { title: 'Apple: the year' } },
    right: { fields: { title: '"Apple: the year"' } },
  },
  'yaml-aliases': {
    severity: 'error',
    why: 'Aliases of YAML (*name) can expand to more than any story contains.',
    remedy: 'Write the values out.',
    wrong: {
      fields: {
        tags: `&a [x, x, x, x, x, x, x, x, x]\nsources: &b [*a, *a, *a, *a, *a, *a, *a, *a, *a]\nkeyPoints: &c [*b, *b, *b, *b, *b, *b, *b, *b, *b]\ncorrections: [*c, *c, *c, *c, *c, *c, *c, *c, *c]`,
      },
    },
    right: { fields: { tags: '[x]' } },
  },
  'file-encoding': {
    severity: 'error',
    why: 'Bytes that are not UTF-8, and characters that are not allowed on pages, would be shown as boxes or not at all.',
    remedy: 'Save the file as UTF-8, or retype the character.',
    wrong: article(valid.replace('admirer', 'ad\u0007mirer')),
    right: article(valid),
  },
  'merge-conflict': {
    severity: 'error',
    why: 'Git could not merge two versions of the file, and left both in it, between marks. Readers would see all of them.',
    remedy: 'Keep one version, and remove the lines of marks.',
    wrong: article(
      valid.replace('Apple has', '<<<<<<< HEAD\nApple found\n=======\nApple has').concat('>>>>>>> side\n'),
    ),
    right: article(valid),
  },
  'garbled-letters': {
    severity: 'warning',
    why: 'The text has characters such as â€™ in place of ’, or Ã© in place of é. They come from a program that opened a UTF-8 file as Windows-1252 or Mac Roman, and readers would see them.',
    remedy:
      'Write the character that the finding names, and look for others: there is usually one for each quotation mark, dash and accent.',
    wrong: article(valid.replace('admirer', 'admirerâ€™s plan')),
    right: article(valid.replace('admirer', 'admirer’s plan')),
  },
  'file-unreadable': {
    severity: 'error',
    why: 'The file exists but cannot be read.',
    remedy: 'Give yourself permission to read it.',
    wrong: { situation: 'The file has permissions 000.' },
    right: article(valid),
  },
  'folder-unreadable': {
    severity: 'error',
    why: 'The folder may contain stories whose absence would not be noticed.',
    remedy: 'Give yourself permission to read it.',
    wrong: { situation: 'The folder has permissions 000.' },
    right: article(valid),
  },
  'long-file': {
    severity: 'error',
    why: 'A file of this size is no article, and would hold up every build.',
    remedy: 'Split it, or take out what was pasted in.',
    wrong: { situation: 'The file has more than some megabytes.' },
    right: article(valid),
  },
  'long-front-matter': {
    severity: 'error',
    why: 'Front matter of this size is not a list of fields.',
    remedy: 'Look for a line --- that is missing.',
    wrong: { situation: 'The front matter has tens of thousands of characters.' },
    right: article(valid),
  },
  'empty-body': {
    severity: 'error',
    why: 'The story has no text.',
    remedy: 'Write it, or set status: draft.',
    wrong: { body: '' },
    right: { body: 'Apple has found an admirer.\n' },
  },
  'long-body': {
    severity: 'error',
    why: 'A text of this size is no article, and would hold up every build.',
    remedy: 'Split it.',
    wrong: { situation: 'The text has more than some megabytes.' },
    right: { body: 'Apple has found an admirer.\n' },
  },
  'invalid-file-name': {
    severity: 'error',
    why: "A file's name is the last part of its story's address.",
    remedy: 'Rename it as the message says, or set slug.',
    wrong: article(valid, 'Apple Pay.md'),
    right: article(valid, 'apple-pay.md'),
  },
  'stray-file': {
    severity: 'error',
    why: 'The file would not be published, or would hide a page of the site. Files of systems and editors (.DS_Store, Thumbs.db, ._story.md, .#story.md, .story.md.swp) are ignored, and so are hidden ones.',
    remedy: 'Move it elsewhere, or remove it.',
    wrong: { file: 'articles/2014/filing.pdf', text: '' },
    right: { file: 'public/filing.pdf', text: '' },
  },
  'stray-link': {
    severity: 'error',
    why: 'A symbolic link that leads out of the project leads to a file that other machines do not have.',
    remedy: 'Put a copy of the file in its place.',
    wrong: { situation: 'articles/2014/story.md is a symbolic link to a file in another folder of the disk.' },
    right: article(valid),
  },
  'picture-missing': {
    severity: 'error',
    why: 'The story would have a hole where the picture should be.',
    remedy: 'Put the picture beside the article, or correct its name; large and small letters count.',
    wrong: { fields: { image: '{ src: missing.jpg, alt: A hall }' } },
    right: { situation: 'The picture is in the folder of the article.' },
  },
  'file-unstaged': {
    severity: 'error',
    why: 'The commit would have a story without its picture or its data, and the next build elsewhere would stop.',
    remedy: 'Add the file to the commit.',
    wrong: { situation: 'A story is staged (git add), and the picture that it shows is not.' },
    right: { situation: 'Both are staged.' },
  },
  'picture-moving': {
    severity: 'error',
    why: 'Moving pictures distract readers, are large, and cannot be resized frame by frame.',
    remedy: 'Save a still of it, and put the film into public/.',
    wrong: { situation: 'The picture is an animated GIF, PNG, WebP or AVIF.' },
    right: { situation: 'The picture is a JPEG or PNG of one frame.' },
  },
  'picture-unreadable': {
    severity: 'error',
    why: 'The file has the name of a picture, but cannot be read as one.',
    remedy: 'Save it again, as JPEG or PNG.',
    wrong: { situation: 'chart.png is a text file.' },
    right: { situation: 'chart.png is a PNG.' },
  },
  'picture-format': {
    severity: 'error',
    why: 'The format cannot be resized, or may hold scripts.',
    remedy: 'Save it as JPEG, PNG or WebP.',
    wrong: { situation: 'The picture is an SVG or a TIFF.' },
    right: { situation: 'The picture is a PNG.' },
  },
  'picture-too-large': {
    severity: 'error',
    why: 'Decoding so many pixels takes more memory than a build has.',
    remedy: 'Save it with at most the number of pixels that the message names.',
    wrong: { situation: 'The picture has 30,000 × 30,000 pixels.' },
    right: { situation: 'The picture has 2,400 × 1,600 pixels.' },
  },
  'picture-too-tall': {
    severity: 'error',
    why: 'A WebP has at most 16,383 pixels from top to bottom, so that pages could not show the picture.',
    remedy: 'Cut it into several pictures, or make it smaller.',
    wrong: { situation: 'The picture has 1,000 × 20,000 pixels.' },
    right: { situation: 'There are two pictures of 1,000 × 10,000 pixels.' },
  },
  'page-picture': {
    severity: 'error',
    why: 'Standing pages show no pictures of their own folder.',
    remedy: 'Put the picture into public/, or leave it out.',
    wrong: {
      file: 'src/newsroom/pages/contact.md',
      text: '---\ntitle: Contact\ndescription: How to reach us.\n---\n![Office](office.jpg)\n',
    },
    right: {
      file: 'src/newsroom/pages/contact.md',
      text: '---\ntitle: Contact\ndescription: How to reach us.\n---\nWrite to us.\n',
    },
  },
} as const satisfies Rules;
