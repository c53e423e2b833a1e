import './terminal/settle-environment.ts';
import './terminal/report-setting-errors.ts';
import { spawnSync } from 'node:child_process';
import { readAnswers, type Answers, type TypedAnswers } from '../setup/answers.ts';
import type { EngineEdits } from '../setup/engine-record.ts';
import { diffCommand } from '../setup/git.ts';
import { findObstacles, foundNewsroom, type Founded } from '../setup/init.ts';
import { short } from '../setup/upgrade/upgrade.ts';
import { askForNewsroom } from './terminal/ask-for-newsroom.ts';
import { misuse, readArguments } from './terminal/read-arguments.ts';

const help = `Makes a newsroom of your own out of the demo. What is not given is asked.

  npm run init
  npm run init -- --name "Börse heute" --url https://example.org/news/ --language de --time-zone Europe/Berlin \\
    --section Märkte --section Unternehmen --author "Jane Roe" --desk "Redaktion"

  --name NAME           as readers see it
  --url ADDRESS         where the site will be, with its path if it has one
  --language CODE       of the site: en, de, fr, ar
  --time-zone ZONE      in which dates are read and shown: Europe/Berlin
  --section NAME        once for each section; markets=أسواق where the name makes no address
  --author NAME         once for each person who writes; jane-roe=… likewise
  --desk NAME           once for each desk that signs as a whole
  --email ADDRESS       for readers; desk@ and the site's host if left out

The demo's articles and pages move to tests/demo/, where the engine's tests find them. Companies and exchanges stay. A newsroom that
is not the demo any more is left alone; an init that was cut off can be run again.`;

const { values } = readArguments(
  {
    options: {
      name: { type: 'string' },
      url: { type: 'string' },
      language: { type: 'string' },
      'time-zone': { type: 'string' },
      section: { type: 'string', multiple: true, default: [] },
      author: { type: 'string', multiple: true, default: [] },
      desk: { type: 'string', multiple: true, default: [] },
      email: { type: 'string' },
      help: { type: 'boolean', short: 'h', default: false },
    },
  },
  help,
);

const root = process.cwd();
if (values.help) console.log(help);
else process.exitCode = await init();

/** @returns the exit code. */
async function init(): Promise<number> {
  const obstacles = findObstacles(root);
  if (obstacles.length > 0) {
    for (const sentence of obstacles) console.error(sentence);
    console.error('\nNothing was changed.');
    return 1;
  }
  const given: TypedAnswers = {
    ...values,
    timeZone: values['time-zone'],
    sections: values.section,
    authors: values.author,
    desks: values.desk,
  };
  const answers = process.stdin.isTTY ? await askForNewsroom(given, process.stdin, process.stdout) : readAll(given);
  if (!answers) {
    console.error('\nNothing was changed. npm run init -- --help shows all options.');
    return misuse;
  }
  explain(answers, foundNewsroom(root, answers));
  // In new processes, since this one has read the demo's settings. The policy in vercel.json depends on the site's
  // address.
  spawnSync(process.execPath, ['src/cli/hosting/headers.ts'], { cwd: root, stdio: ['ignore', 'ignore', 'inherit'] });
  const { status } = spawnSync(process.execPath, ['src/cli/check.ts'], { cwd: root, stdio: 'inherit' });
  return status ?? 1;
}

/** Reads all answers from the arguments; prints their problems if there are any. */
function readAll(typed: TypedAnswers): Answers | undefined {
  const { answers, problems } = readAnswers(typed);
  for (const { question, message } of problems) console.error(`--${question}: ${message}`);
  return answers;
}

function explain({ name, url }: Answers, { written, removed, kept, edits }: Founded): void {
  const lines = [
    `${name} takes the place of the demo, and will be at ${url}.`,
    '',
    'Written:',
    ...written.map((file) => `  ${file}`),
    '',
    `${removed.length} articles, pages and files of the demo are in tests/demo/ now: the engine's tests run on them. Commit that folder, too.`,
    ...(kept.length === 0
      ? []
      : ['', "Not the demo's, or changed here, and therefore left as they are:", ...kept.map((file) => `  ${file}`)]),
    '',
    ...explainEdits(edits),
    'Companies and exchanges stayed. If the demo was built here before, the next build says once that its addresses are gone: that is expected.',
    '',
    'Read these once, since init did not ask for them: tagline, description, notice, timeZoneName and the address for mail in',
    'src/newsroom/site.ts; the descriptions in sections.yaml; the pages in src/newsroom/pages/, to which you add what the law',
    'of your country asks for. The icons in public/ are still those of the demo. All settings: docs/your-newsroom.md.',
    '',
    '  npm run new -- "Your headline"    begins a story',
    '  npm run dev                       shows it while you write',
    edits
      ? '  git add -A && git commit          keeps what init did'
      : '  git init && git add -A && git commit   keeps what init did',
    '',
  ];
  console.log(lines.join('\n'));
}

/** Says what an upgrade will do with edited files of the engine. */
function explainEdits(edits: EngineEdits | undefined): readonly string[] {
  if (!edits) {
    return [
      'This folder has no git repository of its own. An upgrade of the engine needs one, and goes by the files that are here: where',
      'many of the engine were edited, it cannot tell which, and takes all of them, if it is run with --replace.',
      '',
    ];
  }
  if (edits.files.length === 0) return [];
  return [
    `Files of the engine that were edited here since ${short(edits.commit)}:`,
    ...edits.files.map((file) => `  ${diffCommand(file, short(edits.commit))}`),
    'npm run upgrade takes nothing while they differ, and discards these edits if it is run with --replace. Colours, fonts, components and',
    'pages of your own have a place in src/newsroom/, which no upgrade touches: docs/look.md.',
    '',
  ];
}
