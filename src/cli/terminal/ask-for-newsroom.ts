import { createInterface } from 'node:readline/promises';
import type { Readable, Writable } from 'node:stream';
import { readAnswers, type Answers, type Question, type Wishes } from '../../setup/answers.ts';

const questions: Readonly<Record<Question, string>> = {
  name: 'What is your newsroom called?',
  url: 'Where will it be? (https://example.org/news/)',
  language: 'In which language? (en, de, fr, ar)',
  'time-zone': 'In which time zone? (Europe/Berlin)',
  section: 'Which sections? (Markets, Companies)',
  author: 'Who writes? (Jane Roe)',
  email: 'At which address do readers write to you?',
};

/** Asks for missing and invalid answers until all are valid; undefined if the input ends. */
export async function askForNewsroom(given: Wishes, input: Readable, output: Writable): Promise<Answers | undefined> {
  const terminal = createInterface({ input, output });
  const ended = new Promise<undefined>((resolve) => {
    terminal.on('close', () => {
      resolve(undefined);
    });
  });
  let wishes = given;
  try {
    for (;;) {
      const { answers, problems } = readAnswers(wishes);
      const [problem] = problems;
      if (answers || !problem) return answers;
      const same = problems.filter(({ question }) => question === problem.question);
      for (const { message } of same) output.write(`${message}\n`);
      const written = await Promise.race([terminal.question(`${questions[problem.question]} `), ended]);
      if (written === undefined) return undefined;
      wishes = answer(wishes, problem.question, written);
    }
  } finally {
    terminal.close();
  }
}

function answer(wishes: Wishes, question: Question, written: string): Wishes {
  switch (question) {
    case 'section':
      return { ...wishes, sections: written.split(',') };
    case 'author':
      return { ...wishes, authors: written.split(','), desks: [] };
    case 'time-zone':
      return { ...wishes, timeZone: written };
    default:
      return { ...wishes, [question]: written };
  }
}
