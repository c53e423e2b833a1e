import type { StandingPage } from '../../domain/edition/newsroom.ts';
import type { Finding } from '../../domain/finding.ts';
import { wordsFor } from '../../domain/language/words/words-for.ts';
import { surveyBody, type BodySurvey } from '../../markdown/survey/survey.ts';
import { site } from '../../newsroom/site.ts';
import { compileVocabulary } from '../../tickers/vocabulary.ts';
import { findBodyProblems, internalLinksOf } from '../article/summarise-body.ts';
import { emptyBody } from '../files/file-problems.ts';
import { findFieldsInBody } from '../files/front-matter-problems.ts';
import { splitFile, type SplitFile } from '../files/front-matter.ts';
import { fieldsOf } from '../fields/field-kinds.ts';
import { digestWhole } from '../../files/digest.ts';
import type { PageEntry } from '../newsroom/mend-newsroom.ts';
import type { NewsroomFiles } from '../newsroom/newsroom-files.ts';
import { standingPageSchema } from '../newsroom/newsroom-schemas.ts';
import { checkPageName } from './page-address.ts';

/** Reads a standing page in Markdown. Symbols in it are not looked at. */
export function readStandingPage(files: NewsroomFiles, file: string, slug: string): PageEntry {
  const placeholder: StandingPage = {
    ...{ slug, file, title: slug, description: '', digest: '' },
    headings: [],
    internalLinks: [],
  };
  const text = files.readText(file);
  if (text === undefined) return { mended: placeholder };
  const split = splitFile(text, file);
  if ('rule' in split) {
    files.findings.push(split);
    return { mended: placeholder };
  }
  const data = files.readYaml(file, split.yaml, 2);
  checkPageName(files, file, slug, '.md');
  const page = data === undefined ? undefined : files.check(file, data, standingPageSchema).value;
  const survey = surveyBody(split.body, compileVocabulary([]), wordsFor(site.language).quotationMarks);
  files.findings.push(...findPageProblems(survey, split, file));
  const known = { headings: survey.headings, internalLinks: internalLinksOf(survey, split, site.url) };
  if (!page) return { mended: { ...placeholder, ...known } };
  const value = { slug, file, ...page, digest: digestWhole(split.body), ...known };
  return { value, mended: value };
}

const names = fieldsOf(standingPageSchema).map(({ name }) => name);

/** Finds problems of a standing page. It must have text, and has no folder for pictures. */
function findPageProblems(survey: BodySurvey, split: SplitFile, file: string): readonly Finding[] {
  const problems = [
    ...findFieldsInBody(split.body, split.bodyLine, file, names),
    ...findBodyProblems(survey, split, file),
  ];
  if (survey.words === 0) problems.push({ ...emptyBody(split, file), message: 'The page has no text.' });
  const [picture] = survey.pictures;
  if (!picture) return problems;
  const message = `A standing page shows no pictures, so that readers would see the words "${picture.alt}" alone.`;
  const line = split.bodyLine + split.body.slice(0, picture.offset).split('\n').length - 1;
  const hint = 'Take it out, or write an article.';
  return [...problems, { severity: 'error', rule: 'page-picture', file, line, message, hint }];
}
