import { spawnSync } from 'node:child_process';
import { UpgradeRefusal } from '../setup/engine-record.ts';
import { findDue, runMigrations } from '../setup/migrate.ts';
import { migrations } from '../setup/migrations/migrations.ts';
import { describeUpgrade } from '../setup/upgrade/describe-upgrade.ts';
import { applyUpgrade, isDetached, prepareUpgrade, short, type Upgrade } from '../setup/upgrade/upgrade.ts';
import { readArguments, reportMisuse } from './terminal/read-arguments.ts';
import './terminal/require-newsroom.ts';

/* Reads no settings, since those of another version may lack fields. */

const help = `Takes a newer version of the engine, and leaves the newsroom as it is.

  npm run upgrade                      the newest version of the remote "upstream"
  npm run upgrade -- v1.2.0            a tag, a branch or a commit
  npm run upgrade -- --dry-run         says what it would take, and changes nothing

  --remote NAME    the remote that has the engine; upstream if left out
  --replace        replaces files of the engine that were changed here, too

articles/, public/ and src/newsroom/ are never touched, save by migrations of front matter that a version brings. Shared files (READMEs,
workflows, configurations of hosts) are taken unless they were edited here. What the version has of the demo goes to tests/demo/.

In a newsroom whose engine has no such command: git clone <address> ../engine && node ../engine/src/cli/upgrade.ts`;

const { values, positionals } = readArguments(
  {
    allowPositionals: true,
    options: {
      remote: { type: 'string', default: 'upstream' },
      replace: { type: 'boolean', default: false },
      'dry-run': { type: 'boolean', default: false },
      migrate: { type: 'boolean', default: false },
      help: { type: 'boolean', short: 'h', default: false },
    },
  },
  help,
);

const root = process.cwd();
const takeBack = 'git reset --hard && git clean -fd tests/demo';
if (values.help) console.log(help);
else if (positionals.length > 1) reportMisuse(`An upgrade takes one version.\n\n${help}`);
else process.exitCode = values.migrate ? migrate() : upgrade();

/** @returns the exit code. */
function upgrade(): number {
  let isBegun = false;
  try {
    const [ref] = positionals;
    const planned = prepareUpgrade(root, { remote: values.remote, ref, isReplacing: values.replace });
    if (planned.isHere && findDue(root, migrations).length === 0) {
      console.log(`${planned.ref} (${short(planned.commit)}) is the engine that is here. There is nothing to do.`);
      return 0;
    }
    explain(planned, { isDryRun: values['dry-run'] });
    if (values['dry-run']) return 0;
    isBegun = true;
    applyUpgrade(root, planned);
  } catch (error) {
    if (error instanceof UpgradeRefusal) console.error(`${error.message}\n\nNothing was changed.`);
    else if (isBegun) console.error(`${String(error)}\n\nThe upgrade ended half way. Take it back: ${takeBack}`);
    else throw error;
    return 1;
  }
  // In a new process, to run the migrations of the new version.
  const { status } = spawnSync(process.execPath, ['src/cli/upgrade.ts', '--migrate'], { cwd: root, stdio: 'inherit' });
  if (status !== 0) console.error('The migrations did not run. Run them after npm ci: npm run upgrade -- --migrate');
  console.log(`
Next: npm ci && npm run check && npm test. CHANGELOG.md says under "Do" what the version asks of you.
Then commit all of it, or take it back: ${takeBack}`);
  if (isDetached(root)) console.log('You are on no branch, where a commit is easily lost: git switch -c upgrade');
  return status ?? 1;
}

/** @returns the exit code. */
function migrate(): number {
  try {
    for (const { migration, files } of runMigrations(root, migrations)) {
      const result = files.length === 0 ? 'No file needed it.' : 'Changed:';
      console.log(`${migration.name}: ${migration.description} ${result}`);
      for (const file of files) console.log(`  ${file}`);
    }
    return 0;
  } catch (error) {
    if (!(error instanceof UpgradeRefusal)) throw error;
    console.error(error.message);
    return 1;
  }
}

function explain(upgrade: Upgrade, { isDryRun }: { readonly isDryRun: boolean }): void {
  const lines = describeUpgrade(upgrade);
  console.log(
    [`${upgrade.ref} (${short(upgrade.commit)})${isDryRun ? ', which would be taken' : ''}:`, ...lines].join('\n'),
  );
}
