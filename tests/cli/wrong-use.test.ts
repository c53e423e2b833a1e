import { spawnSync } from 'node:child_process';
import { readFileSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { newsroomFiles, writeFolder } from '../content/folder.ts';
import { project, runAlone, startOf } from './run.ts';

const newsroom = () => writeFolder(newsroomFiles);

describe('a command that is used wrongly says so in a sentence', () => {
  test.each([
    ['new', ['x', '--bogus'], "Unknown option '--bogus'."],
    ['new', ['x', '--section'], "Option '--section <value>' argument missing."],
    ['check', ['--bogus'], "Unknown option '--bogus'."],
    ['check', ['--formt', 'json'], "Unknown option '--formt'. Did you mean '--format'?"],
    ['check', ['--chnaged=main'], "Unknown option '--chnaged'. Did you mean '--changed'?"],
    ['check', ['--format', 'sariff'], '"sariff" is no format. Did you mean --format sarif?'],
    ['check', ['--format', 'xml'], '"xml" is no format. Write --format text, json, sarif, github.'],
    ['check', ['articles'], "Unexpected argument 'articles'."],
    ['build', ['--claen'], "Unknown option '--claen'."],
    ['build', ['--shard'], "Option '--shard <value>' argument missing."],
    ['build', ['--shard', '1/3', '--shard=2/3'], '--shard takes one part: run the command once for each.'],
    ['build', ['--shard', '1/3', '--merge'], '--shard takes no other option: '],
    ['build', ['--shard', '1/3', '--clean'], '--shard takes no other option: '],
    ['build', ['--shard', '1/3', '--explain'], '--shard takes no other option: '],
    ['build', ['--merge', '--clean'], '--merge takes what shards have rendered, and --clean renders everything anew.'],
    ['build', ['--verify', '--merge'], '--verify builds nothing, and takes no other option.'],
    ['build', ['--verify', '--shard', '1/3'], '--verify builds nothing, and takes no other option.'],
    ['build', ['--verify', '--clean'], '--verify builds nothing, and takes no other option.'],
    ['new', ['x', '--section', 'markets', '--section=technology'], '--section takes one value, and is given twice.'],
    ['new', ['-5 % at the close'], "Unknown option '-5'. Words that begin with a hyphen come last, after one more --."],
    ['icons', ['a.svg', 'b.svg'], 'The icons are drawn from one file.'],
    ['upgrade', ['v1.0.0', 'v2.0.0'], 'An upgrade takes one version.'],
    ['ticker', ['NASDAQ:AAPL', '--on', '2014-10-28'], "Unknown option '--on'."],
    ['announce', ['--sned'], "Unknown option '--sned'."],
    ['new', [], 'No headline is given, and this is no terminal at which to ask for one.'],
    ['new', [' ', '--section', 'markets'], 'No headline is given'],
    ['ticker', ['--add'], 'No symbol is given.'],
    ['companies', [], 'It lists what is missing, and that alone: add --missing.'],
  ])('%s %j', (command, args, sentence) => {
    const { status, output } = runAlone(newsroom(), command, args);
    expect(status).toBe(2);
    expect(output.startsWith(sentence)).toBe(true);
    expect(output).toContain(`npm run ${command}`);
    expect(output).not.toContain('    at ');
  });

  test.each([
    ['dev', ['--prot', '4400'], "Unknown option '--prot'. Did you mean '--port'?"],
    ['preview', ['--outDir', 'x'], "Unknown option '--outDir'."],
    ['dev', ['-p', '4400'], "Unknown option '-p'.\n"],
    ['dev', ['--port'], "Option '--port <value>' argument missing."],
    ['preview', ['--port', '1', '--port=2'], '--port takes one value, and is given twice.'],
    ['dev', ['4400'], '"4400" means nothing here. For a port, write --port 4400.'],
    ['preview', ['\u001b[2J'], '"\\u{1b}[2J" means nothing here. Write stop, status, logs, or nothing.'],
    ['dev', ['--host', '127.0.0.1', 'x'], "Unexpected argument 'x'."],
    ['dev', ['--follow'], '--follow is for logs alone.'],
    ['dev', ['--ignore-lock', '--force'], '--ignore-lock starts a server that nothing else knows of'],
  ])('also a server, which Astro would start: %s %j', (command, args, sentence) => {
    const { status, output } = runAlone(newsroom(), 'astro', [command, ...args]);
    expect([status, output.startsWith(sentence)], output).toEqual([2, true]);
    expect(output).toContain(`npm run ${command} -- --port 4400 `);
  });

  test.each([
    [['--bogus'], "Unknown option '--bogus'."],
    [['--wacth'], "Unknown option '--wacth'. Did you mean '--watch'?"],
    [['src'], "Unexpected argument 'src'."],
  ])('also the check of types: %j', (args, sentence) => {
    const { status, output } = runAlone(newsroom(), 'astro', ['check', '--minimumFailingSeverity', 'hint', ...args]);
    expect([status, output.startsWith(sentence)], output).toEqual([2, true]);
    expect(output).toContain('npm run typecheck -- --watch ');
  });

  test.each([['x'], ['--bogus']])('also the writer of the guide: %s', (argument) => {
    const { status, stdout, stderr } = spawnSync(process.execPath, ['tests/guide/run.ts', argument], {
      cwd: project,
      encoding: 'utf8',
    });
    expect([status, stdout, stderr]).toEqual([2, '', expect.stringContaining(argument)]);
    expect(stderr).toContain('npm run guide');
  });

  test.each([
    ['check', ['--minimumFailingSeverity', 'hint', '--help'], 'Checks the types of all code'],
    ['dev', ['--help'], 'Serves the site while you write'],
    ['preview', ['-h'], 'Serves dist/, as the last build left it.'],
    ['preview', ['status'], ''],
    ['dev', ['stop', '--verbose'], ''],
  ])('and not if nothing is wrong: %s %j', (command, args, words) => {
    const { status, output } = runAlone(newsroom(), 'astro', [command, ...args]);
    expect(status, output).toBe(0);
    expect(output).toContain(words);
    expect(output).not.toContain('There is no dist/');
  });

  test.each([
    ['check', ['--fix', '--format', 'json'], '--fix shows differences, and --format is for findings. Leave one out.'],
    ['check', ['--explain', 'long-title', '--staged'], '--explain reads nothing, and takes no other option.'],
    ['check', ['--install-hook', '--fix'], '--install-hook reads nothing, and takes no other option.'],
    ['ticker', ['NYSE:MMC', '--add', '--at', '2014-10-28'], '--add writes what is known today, and --at is for'],
    ['desk/correct', ['a', 'b'], 'One story at a time.'],
    ['desk/withdraw', [], 'No story is named.'],
  ])('where options exclude each other, or a story is missing: %s %j', (command, args, sentence) => {
    const { status, output } = runAlone(newsroom(), command, args);
    expect([status, output.startsWith(sentence)], output).toEqual([2, true]);
  });

  test.each<[string, string[], Record<string, string>]>([
    ['check', ['\u001b[2J'], {}],
    ['check', ['--format', '\u001b[2J'], {}],
    ['check', ['--explain', '\u001b[2J\u202e'], {}],
    ['build', ['--\u001b[2J'], {}],
    ['ticker', ['NASDAQ:\u001b[2J'], {}],
    ['ticker', ['\u001b[2J'], {}],
    ['build', [], { SITE_URL: 'https://example.org/\u001b[2J' }],
    ['build', [], { PUBLISH_NOW: '\u009b2J' }],
  ])('and steers no terminal with what it was given: %s %j %j', (command, args, env) => {
    const said = runAlone(newsroom(), command, args, env).output.replaceAll('\n', '');
    expect(said).not.toMatch(/[\p{Cc}\u202a-\u202e]/u);
  });

  test('where a server may not write, which Astro would tell with a place in its code', () => {
    // Permissions do not bind the administrator, who may run this.
    const refusal = `import fs from 'node:fs'; import { syncBuiltinESMExports } from 'node:module';
      fs.accessSync = (path) => { if (path === '.') throw Object.assign(new Error('EACCES: x'), { code: 'EACCES', syscall: 'access' }); };
      syncBuiltinESMExports();`;
    const preload = ['--import', `data:text/javascript,${encodeURIComponent(refusal)}`];
    const args = [...preload, ...startOf('astro'), 'check'];
    const started = spawnSync(process.execPath, args, { cwd: newsroom(), encoding: 'utf8' });
    const said = 'The permission is missing. Check who owns the file or folder, and try again.\nEACCES: x\n';
    expect(started).toMatchObject({ status: 1, stderr: said });
  });

  test('where the system refuses to write, without a stack', () => {
    const icon = '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 64 64"><path d="M0 0h64v64H0z"/></svg>';
    const root = writeFolder({ ...newsroomFiles, 'src/newsroom/icon.svg': icon, 'public/robots.txt': '' });
    symlinkSync('/dev/full', join(root, 'public/favicon.svg'));
    expect(runAlone(root, 'icons')).toMatchObject({
      status: 1,
      output: 'The disk is full. Make room, and try again.\nENOSPC: no space left on device, write\n',
    });
    expect(runAlone(root, 'icons', ['public']).output).toBe(
      'There is no file public. Put one square SVG there, or name another: npm run icons -- drawing.svg.\n',
    );
  });

  test.each(['{ "headers": [', '[]'])('where vercel.json is %s, which stays as it is', (text) => {
    const root = writeFolder({ ...newsroomFiles, 'vercel.json': text });
    expect(runAlone(root, 'hosting/headers')).toMatchObject({
      status: 1,
      output: 'vercel.json is no object of JSON, so that the host cannot read it. Mend it, or delete it.\n',
    });
    expect(readFileSync(join(root, 'vercel.json'), 'utf8')).toBe(text);
  });

  test.each([
    [{ PUBLISH_NOW: 'tomorrow' }, 'PUBLISH_NOW is "tomorrow", which is no instant. Write it as 2026-11-23T09:00:00Z.'],
    [{ SITE_URL: 'example' }, 'A site cannot be at "example". Write its address: https://example.org/news/.'],
  ])('where a variable is wrong: %j', (env, sentence) => {
    for (const command of ['check', 'build']) {
      const { status, output } = runAlone(newsroom(), command, [], env);
      expect(status).toBe(1);
      expect(output.trim().split('\n').at(-1)).toBe(sentence);
      expect(output).not.toContain('    at ');
    }
  });
});
