import './terminal/settle-environment.ts';
import './terminal/require-newsroom.ts';
import './terminal/report-setting-errors.ts';
import { writeFileSync } from 'node:fs';
import { printable } from '../content/findings/printable.ts';
import { nearest } from '../domain/nearest.ts';
import { formats, type Format } from '../press/check/formats/format.ts';
import { findChanges, findStaged } from '../press/check/git-changes.ts';
import { misuse, readArguments, reportMisuse } from './terminal/read-arguments.ts';
import { shareCompileCache } from './terminal/share-compile-cache.ts';

shareCompileCache();

const help = `Reads everything that the newsroom has written, and says what is wrong with it, without building anything.

  npm run check
  npm run check -- --changed         checks only files that differ from the last commit
  npm run check -- --changed=main    or from another commit
  npm run check -- --staged          checks what the next commit changes, as it is staged
  npm run check -- --install-hook    does so before each commit, and stops one with errors
  npm run check -- --fix             corrects what is mechanical, once it has shown you what: the order of fields, the
                                     spelling of tags, times without an offset, straight quotes in prose
  npm run check -- --fix --yes       without a question; --dry-run writes nothing
  npm run check -- --format json     all findings, as a JSON array with one object per line
  npm run check -- --format sarif    SARIF 2.1.0, for code scanning and editors
  npm run check -- --format github   annotations in a workflow on GitHub
  npm run check -- --explain RULE    why a rule exists, what to do, an example of each kind, and its severity here
  npm run check -- --explain all     writes that of all rules to docs/rules.md

Findings that many articles share are shown once, with the number of articles. At most fifty groups are shown.
The objects of --format json are those of "findings" in .press/report.json:

  severity   "error", "warning" or "hint"
  rule       a stable name: "unknown-author"
  file       path from the project's root
  line, column   from 1; left out where the whole file is meant
  about      the symbol, tag, id or address that the finding is about, if other files may share it
  message    what is wrong
  hint       what to do about it, if anything

The exit code is 1 if there is an error: a build would publish nothing, now or when a scheduled story is due. It is 2 if the
command is used wrongly. NO_COLOR and FORCE_COLOR are respected.`;

const { values } = readArguments(
  {
    args: process.argv.slice(2).map((argument) => (argument === '--changed' ? '--changed=HEAD' : argument)),
    options: {
      changed: { type: 'string' },
      'dry-run': { type: 'boolean', default: false },
      explain: { type: 'string' },
      fix: { type: 'boolean', default: false },
      format: { type: 'string', default: 'text' },
      'install-hook': { type: 'boolean', default: false },
      help: { type: 'boolean', short: 'h', default: false },
      staged: { type: 'boolean', default: false },
      yes: { type: 'boolean', default: false },
    },
  },
  help,
);
const format = formats.find((known) => known === values.format);

const contradiction = findContradiction();

if (values.help) console.log(help);
else if (contradiction !== undefined) reportMisuse(contradiction);
else if (values['install-hook']) process.exitCode = await switchOnHook();
else if (values.explain !== undefined) process.exitCode = await explain(values.explain);
else if (format === undefined) {
  const meant = nearest(values.format, formats);
  const advice = meant === undefined ? `Write --format ${formats.join(', ')}.` : `Did you mean --format ${meant}?`;
  reportMisuse(`"${printable(values.format)}" is no format. ${advice}\n\n${help}`);
} else if (values.fix) process.exitCode = await fix(values.changed);
else process.exitCode = await check(format);

/** @returns the exit code. */
async function check(format: Format): Promise<number> {
  const root = process.cwd();
  if (values.staged || values.changed !== undefined) {
    // Git searches while the modules are loaded.
    const finding = values.changed === undefined ? findStaged(root) : findChanges(root, values.changed);
    const { runPartCheck } = await import('../press/check/run-check.ts');
    return await runPartCheck(root, format, values.staged ? 'staged' : 'changed', await finding);
  }
  const { runCheck } = await import('../press/check/run-check.ts');
  return await runCheck(root, format);
}

/** @returns the exit code. */
async function switchOnHook(): Promise<number> {
  const { installHook } = await import('./desk/install-hook.ts');
  const { said, isDone } = installHook(process.cwd());
  (isDone ? console.log : console.error)(said);
  return isDone ? 0 : 1;
}

function findContradiction(): string | undefined {
  const { staged, changed, fix, yes, 'dry-run': isDryRun, explain: rule, 'install-hook': isInstalling } = values;
  const isFormatted = values.format !== 'text';
  const isReading = staged || changed !== undefined || fix || yes || isDryRun || isFormatted;
  if (rule !== undefined && (isReading || isInstalling)) return '--explain reads nothing, and takes no other option.';
  if (isInstalling && isReading) return '--install-hook reads nothing, and takes no other option.';
  if (fix && isFormatted) return '--fix shows differences, and --format is for findings. Leave one out.';
  if (staged && changed !== undefined) return '--staged and --changed exclude each other. Leave one out.';
  if (staged && fix)
    return '--fix corrects files in the folder, and --staged reads those of the next commit. Leave one out.';
  if (yes && isDryRun) return '--yes and --dry-run exclude each other. Leave one out.';
  return (yes || isDryRun) && !fix ? '--yes and --dry-run belong to --fix. Add it, or leave them out.' : undefined;
}

/** @returns the exit code. */
async function fix(since: string | undefined): Promise<number> {
  const { runFix } = await import('./desk/run-fix.ts');
  const options = { isSure: values.yes, isDryRun: values['dry-run'] };
  if (since === undefined) return await runFix(process.cwd(), { ...options, isChosen: () => true });
  const changes = await findChanges(process.cwd(), since);
  if ('message' in changes) {
    console.error(changes.message);
    return misuse;
  }
  return await runFix(process.cwd(), { ...options, isChosen: (file) => changes.files.has(file) });
}

/** @returns the exit code. */
async function explain(name: string): Promise<number> {
  const { explainRule, findRule, renderCatalogue, ruleNames } = await import('../editorial/catalogue/catalogue.ts');
  const { explainSetting } = await import('../editorial/rule-settings.ts');
  const { site } = await import('../newsroom/site.ts');
  if (name === 'all') {
    writeFileSync('docs/rules.md', renderCatalogue());
    console.log(`Wrote ${ruleNames().length} rules to docs/rules.md.`);
    return 0;
  }
  const found = findRule(name);
  if (found) {
    console.log(explainRule(found.name, found.rule, explainSetting(found.name, site.rules)));
    return 0;
  }
  const meant = nearest(name, ruleNames());
  const remedy = meant === undefined ? 'docs/rules.md lists all rules.' : `Did you mean "${meant}"?`;
  console.error(`There is no rule "${printable(name)}". ${remedy}`);
  return misuse;
}
