import './terminal/settle-environment.ts';
import './terminal/require-newsroom.ts';
import './terminal/report-setting-errors.ts';
import { schemaFolder, writeSchemas } from '../schemas/write-schemas.ts';
import { readArguments } from './terminal/read-arguments.ts';

const help = `Writes what editors must know of the newsroom's files to ${schemaFolder}/: fields, what each means, and the ids in use.
"npm run check", "dev" and "build" do so by themselves.

  npm run schemas`;

const { values } = readArguments({ options: { help: { type: 'boolean', short: 'h', default: false } } }, help);

if (values.help) console.log(help);
else {
  const { readContent } = await import('../content/read-content.ts');
  const { site } = await import('../newsroom/site.ts');
  const { mended, entries, files } = readContent(process.cwd(), site);
  const written = await writeSchemas(process.cwd(), { site, newsroom: mended, entries, files });
  console.log(written.length > 0 ? written.join('\n') : `The schemas cannot be written to ${schemaFolder}/.`);
  process.exitCode = written.length > 0 ? 0 : 1;
}
