import type { Rules } from './rule.ts';

const front = (wrong: string, right: string) => ({ wrong: { situation: wrong }, right: { situation: right } });
const regulation = 'EU Delegated Regulation 2016/958';

/** Rules of disclosures, recommendations and the front page. */
export const trustRules = {
  'holding-days': {
    severity: 'error',
    why: 'A holding cannot end before it began.',
    remedy: 'Correct one of the days.',
    ...front('A holding of an author is from 2024 until 2023.', 'It is from 2023 until 2024.'),
  },
  'holding-in-future': {
    severity: 'error',
    why: 'A holding is declared when it is bought or sold, and stories are compared with its days.',
    remedy: 'Correct the day, or leave it out until it has come.',
    ...front('A holding of an author is from 2099-03-01.', 'It is from 2019-03-01.'),
  },
  'holding-undisclosed': {
    severity: 'error',
    why: 'Readers must know that the author of a story holds what it is about.',
    remedy: 'Add a disclosure to the story.',
    ...front('An author who holds Apple writes about Apple without a disclosure.', 'The story has the disclosure.'),
  },
  'disclosure-contradicted': {
    severity: 'error',
    why: 'The disclosure says something else than authors.yaml, or than another disclosure of the same story.',
    remedy: 'Correct the one that is wrong.',
    ...front('A story says "no position", and authors.yaml has a holding at that date.', 'Both say the same.'),
  },
  'trade-near-story': {
    severity: 'warning',
    why: 'The author traded the company within the days in which the newsroom forbids it.',
    remedy: 'Ask the author, and say so in a disclosure.',
    ...front('noTradingDays is 30, and the author bought ten days before the story.', 'The trade is 40 days away.'),
  },
  'recommendation-incomplete': {
    severity: 'error',
    why: `A recommendation must say what ${regulation} demands.`,
    remedy: 'Add the parts that the message names.',
    ...front('A recommendation has no horizon.', 'It has direction, horizon, price, basis and risks.'),
  },
  'recommendation-price': {
    severity: 'error',
    why: `${regulation}, article 4, requires the date and time of each price.`,
    remedy: 'Add priceAt.',
    ...front('A price without priceAt.', 'A price with priceAt: 2024-05-02 16:00.'),
  },
  'recommendation-target': {
    severity: 'warning',
    why: 'A share that should be bought is expected to rise, and one that should be sold to fall.',
    remedy: 'Correct the direction, the target or the price.',
    ...front('"buy" with target: 42 and price: 50.', '"buy" with target: 58 and price: 50.'),
  },
  'advice-amount': {
    severity: 'warning',
    why: 'Where the language has decimal commas, a point may have been meant between thousands.',
    remedy: 'Write the amount in digits, with a point before decimals alone.',
    ...front('A rating in a German story has target: 1.200.', 'It has target: 1200.'),
  },
  'rating-currency': {
    severity: 'error',
    why: 'A target without a currency is not a figure.',
    remedy: 'Write the currency.',
    ...front('A rating has target: 250.', 'It has target: 250 and currency: USD.'),
  },
  'recommendation-price-old': {
    severity: 'warning',
    why: 'Advice rests on a price of its time; one of a month before is probably a wrong date.',
    remedy: 'Correct priceAt, or give a newer price.',
    ...front('A story of 10 January 2026 has priceAt: 2025-01-09.', 'It has priceAt: 2026-01-09.'),
  },
  'rating-later': {
    severity: 'warning',
    why: 'A story cannot report what a house said after it; the date is probably wrong.',
    remedy: 'Correct the date, or say when the story was updated.',
    ...front('A story of 10 January has a rating of 1 March.', 'It has updated: 2026-03-01, too.'),
  },
  'recommendation-undeclared': {
    severity: 'warning',
    why: 'The text recommends, and the story does not say so in its fields.',
    remedy: 'Add recommendation, or attribute the view to a named source.',
    ...front('"We rate it a buy" in a story without the field.', 'The story has the field.'),
  },
  'recommendation-undisclosed': {
    severity: 'error',
    why: `${regulation}, article 5: interests in what is recommended must be disclosed.`,
    remedy: 'Add a disclosure by each author.',
    ...front('A recommendation without a disclosure.', 'Each author discloses a position, or none.'),
  },
  'recommendation-change-unstated': {
    severity: 'error',
    why: `${regulation}, article 4: a change of an earlier recommendation must be said.`,
    remedy: 'Add changedFrom.',
    ...front('"buy" last month, "hold" now, without changedFrom.', 'changedFrom: buy.'),
  },
  'recommendation-change-wrong': {
    severity: 'error',
    why: 'The recommendation that this one replaces had another direction or target, or was given on another day.',
    remedy: 'Correct changedFrom.',
    ...front('changedFrom: sell, and the last one was "buy".', 'changedFrom: buy.'),
  },
  'front-unknown-story': {
    severity: 'error',
    why: 'The front page cannot show a story that is not there.',
    remedy: 'Correct the address.',
    ...front('front.yaml leads with a story that does not exist.', 'It names a public story.'),
  },
  'front-unknown-section': {
    severity: 'error',
    why: 'No section has this id.',
    remedy: 'Write an id of sections.yaml.',
    ...front('front.yaml orders a section that does not exist.', 'It names sections of the site.'),
  },
  'front-expired': {
    severity: 'warning',
    why: 'The day until which the story was to stay has passed; the newest takes its place.',
    remedy: 'Remove the entry.',
    ...front('A pinned story has until: a day that has passed.', 'until is in the future.'),
  },
  'front-withdrawn': {
    severity: 'warning',
    why: 'The story was withdrawn; the newest takes its place.',
    remedy: 'Remove the entry.',
    ...front('The lead was withdrawn.', 'The lead is public.'),
  },
  'front-draft': {
    severity: 'warning',
    why: 'The story is a draft, so that readers cannot see it.',
    remedy: 'Publish it, or remove the entry.',
    ...front('The lead is a draft.', 'The lead is public.'),
  },
  'front-too-late': {
    severity: 'warning',
    why: 'The story appears after the day until which it was to stay.',
    remedy: 'Correct until.',
    ...front('A pinned story is published after its until.', 'It is published before.'),
  },
  'front-sponsored': {
    severity: 'error',
    why: 'Advertising does not lead the front page.',
    remedy: 'Choose another story.',
    ...front('The lead is sponsored.', 'The lead is a story of the newsroom.'),
  },
  'front-twice': {
    severity: 'warning',
    why: 'The front page shows a story once.',
    remedy: 'Remove one of the entries.',
    ...front('The lead is pinned, too.', 'Each story is named once.'),
  },
  'front-too-many': {
    severity: 'warning',
    why: 'The front page has no room for more pinned stories.',
    remedy: 'Remove some.',
    ...front('Twelve stories are pinned.', 'A few stories are pinned.'),
  },
} as const satisfies Rules;
