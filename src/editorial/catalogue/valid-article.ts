/** An article with every required field, for examples of rules that look at a whole file. */
export const valid = `---
title: Alibaba opens the door to an Apple Pay tie-up
summary: Jack Ma wants Alipay and Apple Pay to work together, days after the American launch.
section: technology
authors: [technology-desk]
published: 2014-10-28 09:30
---
Apple has found an admirer.
`;

/** An article's file as an example. */
export const article = (text: string, name = 'story.md') => ({ file: `articles/2014/${name}`, text });
