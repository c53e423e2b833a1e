import { shellWord } from '../../files/git/shell-word.ts';
import { diffCommand } from '../git.ts';
import { exchangesFile, short, type Upgrade } from './upgrade.ts';

/** Describes what an upgrade takes, removes and leaves, as lines for the terminal. */
export function describeUpgrade({ commit, newExchanges, leftovers, plan, ...upgrade }: Upgrade): readonly string[] {
  return [
    ...describeBase(upgrade),
    plan.taken.length === 0 ? 'Nothing of the engine is new.' : 'Taken from the engine:',
    ...list(plan.taken),
    ...section('Removed, since the engine no longer has them:', list(plan.removed)),
    ...section('Replaced or removed, although changed here:', list(plan.overwritten)),
    ...section(
      'Edited or removed here, and therefore left as they are. See what the engine has:',
      plan.edited.map((file) => `  ${diffCommand(file, 'HEAD', short(commit))}`),
    ),
    `${String(plan.demo.length)} files of the demo, in tests/demo/.`,
    ...describeExchanges(newExchanges, commit),
    ...describeLeftovers(leftovers),
  ];
}

function list(files: readonly string[]): readonly string[] {
  return files.map((file) => `  ${file}`);
}

/** A heading with its lines; nothing if there are none. */
function section(heading: string, lines: readonly string[]): readonly string[] {
  return lines.length === 0 ? [] : [heading, ...lines];
}

function describeBase({ base, isBaseFoundByFiles, isOlder }: Pick<Upgrade, 'base' | 'isBaseFoundByFiles' | 'isOlder'>) {
  if (base === undefined) {
    return [
      'The version that is here is not known: files of the engine are replaced, also those that were edited here. Files that the',
      'engine no longer has stay, and so do shared files that differ.',
    ];
  }
  return [
    ...(isBaseFoundByFiles ? [`The engine that is here is that of ${short(base)}, as its files say.`] : []),
    ...(isOlder
      ? [`It is older than the engine here (${short(base)}). Migrations that have changed your files are not undone.`]
      : []),
  ];
}

/** Says how to take the engine's exchanges, which are in a file of the newsroom's. */
function describeExchanges(newExchanges: Upgrade['newExchanges'], commit: string): readonly string[] {
  if (newExchanges === undefined) return [];
  const [reason, command] =
    newExchanges === 'unedited'
      ? ['was not edited here. Take them', `git checkout ${short(commit)} -- ${exchangesFile}`]
      : ['was edited here. Compare them', diffCommand(exchangesFile, 'HEAD', short(commit))];
  return [`The engine has other exchanges now. ${exchangesFile} is yours, and ${reason}:`, `  ${command}`];
}

/** Says how to remove what is left of the demo; settings and lists cannot be left out, and are edited. */
function describeLeftovers(leftovers: readonly string[]): readonly string[] {
  const isRequired = (file: string) => /^src\/newsroom\/[^/]+$/.test(file);
  return [
    ...section(
      "Still as the demo has them, and published as yours. Remove what you don't want, now or later:",
      leftovers.filter((file) => !isRequired(file)).map((file) => `  git rm ${shellWord(file)}`),
    ),
    ...section('Still as the demo has them. Edit them:', list(leftovers.filter(isRequired))),
  ];
}
