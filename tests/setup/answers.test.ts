import { describe, expect, test } from 'vitest';
import { readAnswers, type TypedAnswers } from '../../src/setup/answers.ts';

const right: TypedAnswers = {
  name: 'Börse heute',
  url: 'https://example.org/news',
  language: 'de',
  timeZone: 'europe/berlin',
  sections: ['Märkte', 'energy=Energie'],
  authors: ['Jürgen Groß'],
  desks: ['Redaktion'],
};

/** Shape: `question: message`. */
function problemsOf(changes: Partial<TypedAnswers>): readonly string[] {
  return readAnswers({ ...right, ...changes }).problems.map(({ question, message }) => `${question}: ${message}`);
}

describe('the answers of a newsroom', () => {
  test('become ids, an address with a slash, and a zone with its capitals', () => {
    expect(readAnswers(right)).toEqual({
      problems: [],
      answers: {
        name: 'Börse heute',
        url: 'https://example.org/news/',
        language: 'de',
        timeZone: 'Europe/Berlin',
        sections: [
          { id: 'maerkte', name: 'Märkte' },
          { id: 'energy', name: 'Energie' },
        ],
        authors: [
          { id: 'juergen-gross', name: 'Jürgen Groß', kind: 'person' },
          { id: 'redaktion', name: 'Redaktion', kind: 'desk' },
        ],
        email: 'desk@example.org',
      },
    });
  });

  test.each<[string, Partial<TypedAnswers>, readonly string[]]>([
    [
      'a language that nobody speaks',
      { language: 'tlh' },
      [
        'language: The engine has no words in "tlh". There are ar (Arabic), de (German), de-ch (Swiss High German), de-li (German (Liechtenstein)), en (English), fr (French).',
      ],
    ],
    [
      'a language by its name',
      { language: 'Français' },
      ['language: The engine has no words in "Français". Did you mean fr (French)?'],
    ],
    [
      'a city for a zone',
      { timeZone: 'paris' },
      ['time-zone: There is no time zone "paris". Did you mean Europe/Paris?'],
    ],
    [
      'an offset for a zone',
      { timeZone: '+02:00' },
      ['time-zone: "+02:00" has no summer time. Write the IANA name of the zone: Europe/Paris.'],
    ],
    [
      'an address without https://',
      { url: 'example.org/news' },
      ['url: A site cannot be at "example.org/news". Did you mean https://example.org/news/?'],
    ],
    [
      'an address with a query',
      { url: 'https://example.org/?a=1' },
      [
        'url: A site cannot be at "https://example.org/?a=1". Links begin with it, so that it may not have a ? or a #. Write its address: https://example.org/news/.',
      ],
    ],
    [
      'one section twice',
      { sections: ['Märkte', 'Märkte'] },
      ['section: The section "Märkte" is named twice. Remove one.'],
    ],
    [
      'two sections with one id',
      { sections: ['Märkte', 'Maerkte'] },
      ['section: "Märkte" and "Maerkte" have one id, "maerkte". Write another before one of them: maerkte-2=Maerkte.'],
    ],
    [
      'a section that is a page of the engine',
      { sections: ['Tickers', '2026', 'About'] },
      [
        'section: The address /tickers/ of the section "Tickers" is taken. Write another id before it: tickers-news=Tickers.',
        'section: The address /2026/ of the section "2026" is taken. Write another id before it: 2026-news=2026.',
        'section: The address /about/ of the section "About" is taken. Write another id before it: about-news=About.',
      ],
    ],
    [
      'a name in another script',
      { sections: ['أسواق'] },
      ['section: "أسواق" makes no address in Latin letters. Write an id before it: markets=أسواق.'],
    ],
    [
      'an id that is no address',
      { sections: ['Märkte 1=Märkte'] },
      ['section: The id "Märkte 1" is not kebab-case. Write maerkte-1=Märkte.'],
    ],
    [
      'a person and a desk with one id',
      { authors: ['Redaktion'], desks: ['redaktion'] },
      [
        'author: "Redaktion" and "redaktion" have one id, "redaktion". Write another before one of them: redaktion-2=redaktion.',
      ],
    ],
    [
      'marks in a name',
      { name: 'Die **Börse**' },
      ['name: The name is shown as plain text, and holds "**Börse**". Write the words alone.'],
    ],
    [
      'names that no masthead has room for',
      { name: 'ü'.repeat(101), sections: [`long=${'x'.repeat(101)}`, `${'x'.repeat(201)}=X`, 'x'.repeat(100)] },
      [
        'name: The name has 101 letters, and may have 100. Shorten it.',
        `section: The name "${'x'.repeat(101)}" has 101 letters, and may have 100. Shorten it.`,
        'section: The id of "X" has 201 letters, and may have 200. Write a shorter one before it: markets=….',
      ],
    ],
    [
      'no address for mail',
      { email: 'desk at example.org' },
      ['email: "desk at example.org" is not an email address. Write it like desk@example.org.'],
    ],
  ])('say of %s what to write', (_, changes, problems) => {
    expect(problemsOf(changes)).toEqual(problems);
  });

  test('are all reported at once where all are missing', () => {
    const { problems } = readAnswers({ sections: [' '], authors: [], desks: [] });
    expect(problems.map(({ question }) => question)).toEqual(
      ['name', 'url', 'language', 'time-zone', 'section', 'author', 'email'].slice(0, 6),
    );
  });

  test.each([
    ['fr', 'Énergie & matières', 'energie-et-matieres'],
    ['de', 'Börse', 'boerse'],
    ['sv', 'Börs', 'bors'],
  ])('spell a name as %s does: %s', (language, name, id) => {
    const { answers } = readAnswers({ ...right, language: language === 'sv' ? 'en' : language, sections: [name] });
    expect(answers?.sections[0]?.id).toBe(id);
  });
});
