import { createInterface } from 'node:readline/promises';
import type { Readable, Writable } from 'node:stream';
import { readAnswers, type Answers, type Question, type TypedAnswers } from '../../setup/answers.ts';

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
export async function askForNewsroom(
  given: TypedAnswers,
  input: Readable,
  output: Writable,
): Promise<Answers | undefined> {
  const terminal = createInterface({ input, output });
  const ended = new Promise<undefined>((resolve) => {
    terminal.on('close', () => {
      resolve(undefined);
    });
  });
  let typed = given;
  try {
    for (;;) {
      const { answers, problems } = readAnswers(typed);
      const [problem] = problems;
      if (answers || !problem) return answers;
      const same = problems.filter(({ question }) => question === problem.question);
      for (const { message } of same) output.write(`${message}\n`);
      const written = await Promise.race([terminal.question(`${questions[problem.question]} `), ended]);
      if (written === undefined) return undefined;
      typed = answer(typed, problem.question, written);
    }
  } finally {
    terminal.close();
  }
}

function answer(typed: TypedAnswers, question: Question, written: string): TypedAnswers {
  switch (question) {
    case 'section':
      return { ...typed, sections: written.split(',') };
    case 'author':
      return { ...typed, authors: written.split(','), desks: [] };
    case 'time-zone':
      return { ...typed, timeZone: written };
    default:
      return { ...typed, [question]: written };
  }
}
