import type { StarterWords } from './starter-words.ts';

export const englishStarters: StarterWords = {
  tagline: 'News of markets and companies',
  description: (name) => `${name}: news and analysis of markets and companies.`,
  notice: 'Nothing here is investment advice.',
  describeSection: (section) => `All stories in ${section}.`,
  pages: {
    about: {
      title: 'About',
      description: (name) => `What ${name} is, and how to reach it.`,
      text: ({ name, email, sections }) => [
        `*${name}* writes about markets and companies. Its sections: ${sections.join(', ')}.`,
        'Where a story names a company with its symbol, the symbol leads to the company’s page. [The authors](/authors/) have pages, too.',
        `Write to [${email}](mailto:${email}). If something is wrong, say so: [corrections](/corrections-policy/) are made in the open.`,
      ],
    },
    'corrections-policy': {
      title: 'Corrections policy',
      description: (name) => `How ${name} puts right what it got wrong.`,
      text: ({ email }) => [
        'When a story is wrong, it is corrected where it is, and a note below it says what was wrong and when it was put right. [All notes](/corrections/) are listed by month.',
        'A correction does not change the day on which a story was published. A story that cannot be saved is withdrawn: its address stays, with a notice.',
        `Have you found a mistake? Write to [${email}](mailto:${email}).`,
      ],
    },
  },
};
