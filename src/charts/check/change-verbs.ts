const risingVerbs = [
  'rises?|rose|risen|rising|grows?|grew|growing|gains?|gained|climbs?|climbed|jumps?|jumped|soars?|soared|surges?|surged',
  'increases?|increased|doubles?(?![- ]digit)|doubled|triples?|tripled|steigt|steigen|stieg|stiegen|wächst|wachsen|wuchs|klettert',
  'up(?= (?:by )?[\\d$€£])|en hausse|verdoppelt|verdreifacht|progresse(?:nt)?|augmente(?:nt)?|grimpe(?:nt)?|bondit|bondissent|monte(?:nt)?|double(?:nt)?(?![- ]digit)|triple(?:nt)?',
  "s['’]envole(?:nt)?|croît|croissent|progressé|augmenté|grimpé|bondi|doublé|triplé",
];
const fallingVerbs = [
  'falls?|fell|fallen|falling|drops?|dropped|declines?|declined|shrinks?|shrank|plunges?|plunged|slumps?|slumped|tumbles?',
  'tumbled|sinks?|sank|slides?|slid|halves|halved|decreases?|decreased|fällt|fallen|fiel|fielen|sinkt|sinken|sank|schrumpft',
  "down(?= (?:by )?[\\d$€£])|en baisse|halbiert|recule(?:nt)?|baisse(?:nt)?|chute(?:nt)?|tombe(?:nt)?|plonge(?:nt)?|diminue(?:nt)?|s['’]effondre(?:nt)?|dégringole(?:nt)?|fléchit",
  'fléchissent|reculé|baissé|chuté|plongé|diminué',
];
/** Verbs of rising and falling, in English, German and French. */
export const rises = anyOf(risingVerbs);
export const falls = anyOf(fallingVerbs);

/** Matches one of several words, in any case, not inside others. */
export function anyOf(words: readonly string[]): RegExp {
  return new RegExp(`(?<![\\p{L}\\p{N}])(?:${words.join('|')})(?![\\p{L}\\p{N}])`, 'iu');
}
