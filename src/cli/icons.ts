import './terminal/settle-environment.ts';
import './terminal/require-newsroom.ts';
import './terminal/report-setting-errors.ts';
import { mkdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { formatFindings } from '../content/findings/print-findings.ts';
import { drawIcons } from '../images/draw-icons.ts';
import { checkSvg } from '../look/logo/check-svg.ts';
import { readArguments, reportMisuse } from './terminal/read-arguments.ts';

const usual = 'src/newsroom/icon.svg';

const help = `Draws the site's icons from one square SVG, and writes them into public/: favicon.svg, favicon.ico,
apple-touch-icon.png, icon-192.png, icon-512.png and icon-maskable-512.png. Commit them with it.

  npm run icons                     from ${usual}
  npm run icons -- drawing.svg      from another file`;

const { values, positionals } = readArguments(
  { options: { help: { type: 'boolean', short: 'h', default: false } }, allowPositionals: true },
  help,
);

if (values.help) console.log(help);
else if (positionals.length > 1) reportMisuse(`The icons are drawn from one file.\n\n${help}`);
else process.exitCode = await makeIcons(process.cwd(), positionals[0] ?? usual);

/** @returns the exit code. */
async function makeIcons(root: string, file: string): Promise<number> {
  const path = resolve(root, file);
  if (!statSync(path, { throwIfNoEntry: false })?.isFile()) {
    console.error(`There is no file ${file}. Put one square SVG there, or name another: npm run icons -- drawing.svg.`);
    return 1;
  }
  const mark = readFileSync(path, 'utf8');
  const problem = findProblem(mark, file);
  if (problem !== undefined) {
    console.error(problem);
    return 1;
  }
  const icons = await drawIcons(mark);
  mkdirSync(join(root, 'public'), { recursive: true });
  for (const [name, bytes] of icons) writeFileSync(join(root, 'public', name), bytes);
  console.log(`Drew ${[...icons.keys()].join(', ')} in public/ from ${file}.`);
  return 0;
}

function findProblem(mark: string, file: string): string | undefined {
  const { size, problems } = checkSvg(mark, 'logo-content');
  if (problems.length > 0) return formatFindings(problems.map((problem) => ({ severity: 'error', ...problem, file })));
  if (size && size.width !== size.height) {
    return `${file} is ${size.width} wide and ${size.height} high. Icons are square: draw it with viewBox="0 0 64 64".`;
  }
  return undefined;
}
