import './terminal/settle-environment.ts';
import './terminal/require-newsroom.ts';
import './terminal/report-setting-errors.ts';
import { readClock } from '../content/clock.ts';
import { isInteractive } from './desk/ask.ts';
import { readArguments, reportMisuse } from './terminal/read-arguments.ts';

const help = `Begins an article: a draft with everything that it must have.

  npm run new                                               asks for what it needs
  npm run new -- "Alibaba opens the door to an Apple Pay tie-up"
  npm run new -- --headline "Alibaba opens the door"        the same, as an option
  npm run new -- "…" --section technology --author technology-desk
  npm run new -- "…" --author jane-roe --author john-doe    once for each author
  npm run new -- "…" --kind opinion                         news, if left out; a sponsored piece needs --sponsor
  npm run new -- "日銀は金利を据え置く" --slug boj-holds      where a headline makes no address

At a terminal it asks for what was left out. Elsewhere the first section and news are taken, and the section's desk as the author;
where it has none, the first desk or the first author.`;

const { values, positionals } = readArguments(
  {
    allowPositionals: true,
    options: {
      headline: { type: 'string' },
      section: { type: 'string' },
      author: { type: 'string', multiple: true },
      kind: { type: 'string' },
      sponsor: { type: 'string' },
      slug: { type: 'string' },
      help: { type: 'boolean', short: 'h', default: false },
    },
  },
  help,
);

const headline = [values.headline ?? '', ...positionals].join(' ').replace(/\s+/g, ' ').trim();
if (values.help) console.log(help);
else if (headline === '' && !isInteractive()) {
  reportMisuse(`No headline is given, and this is no terminal at which to ask for one.\n\n${help}`);
} else {
  const problem = await begin();
  if (problem !== undefined) {
    console.error(problem);
    process.exitCode = 1;
  }
}

async function begin(): Promise<string | undefined> {
  const { beginArticle } = await import('./desk/begin-article.ts');
  return await beginArticle({ ...values, headline, authors: values.author }, values.slug, readClock());
}
