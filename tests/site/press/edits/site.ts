import type { Desk } from './desk.ts';

const siteFile = 'src/newsroom/site.ts';

export function passTime(desk: Desk): string {
  const days = desk.chance.pick([0, 1, 3, 20, 100]);
  desk.now = new Date(desk.now.getTime() + days * 24 * 3600 * 1000 + desk.count * 1000);
  return `passing of time to ${desk.now.toISOString()}`;
}

export function changeLength({ newsroom, chance }: Desk): string {
  const [field, size] = chance.pick([
    ['feedSize', 5],
    ['archiveSize', 3],
  ] as const);
  newsroom.write(siteFile, newsroom.read(siteFile).replace(new RegExp(`${field}: \\d+`), `${field}: ${size}`));
  return `${field} of the site`;
}

export function changeSetting(desk: Desk): string {
  const { chance, count } = desk;
  const [field, code] = chance.pick([
    ['name', `'Paper ${count}'`],
    ['tagline', `"What's new ${count}"`],
    ['notice', `'Notice ${count}.'`],
    ['publisher', `{ name: 'Publisher ${count}', email: 'desk@example.net' }`],
    ['language', "'de'"],
    ['language', "'ar'"],
    ['timeZone', "'Pacific/Kiritimati'"],
    ['hasSchemeSwitch', 'true'],
    ['host', "'netlify'"],
    ['announce', "{ hub: 'https://hub.example.net/' }"],
    ['unregisteredTickers', "'error'"],
    ['lostAddresses', "'error'"],
    ['url', "'https://example.net/paper/'"],
  ] as const);
  return set(desk, field, code);
}

/** A setting that settings take from a file beside them: it is changed there from the second time on. */
export function changeSettingElsewhere(desk: Desk): string {
  const { newsroom, count } = desk;
  newsroom.write('src/newsroom/names.ts', `export const paper = 'Paper ${count} of names.ts';\n`);
  if (newsroom.read(siteFile).includes('names.ts')) return 'names.ts';
  newsroom.write(siteFile, `import { paper } from './names.ts';\n${newsroom.read(siteFile)}`);
  return set(desk, 'name', 'paper');
}

export function readSettingFromEnvironment(desk: Desk): string {
  return set(desk, 'tagline', "process.env['EDITION'] ?? 'No edition'");
}

export function changeEnvironment(desk: Desk): string {
  desk.env = desk.chance.pick([
    {},
    { EDITION: `Edition ${desk.count}` },
    { SITE_URL: 'https://example.org/news/' },
    { SITE_URL: 'https://example.org/', EDITION: 'Asia' },
    { SITE_UNUSED: String(desk.count) },
    { NODE_ENV: 'development', TZ: 'Asia/Tokyo', LANG: 'tr_TR.UTF-8', VITE_X: '1' },
  ]);
  return `environment ${JSON.stringify(desk.env)}`;
}

export function addPublicFile({ newsroom, chance, count }: Desk): string {
  const file = `public/${chance.pick(['robots-of-old.txt', 'files/a.txt', 'files/deep/b.txt', 'files/deep'])}`;
  newsroom.remove(file.replace(/files\/deep.*/, 'files/deep'));
  newsroom.write(file, `Public ${count}`);
  return `public file ${file}`;
}

export function changePublicFile({ newsroom, chance, count }: Desk): string {
  const file = `public/${chance.pick(['favicon.svg', 'favicon.ico'])}`;
  newsroom.write(file, `<svg xmlns="http://www.w3.org/2000/svg" id="i${count}"/>`);
  return `content of ${file}`;
}

export function removePublicFile({ newsroom, chance }: Desk): string {
  const file = `public/${chance.pick(['robots-of-old.txt', 'files', 'files/deep', 'favicon.ico'])}`;
  newsroom.remove(file);
  return `removal of ${file}`;
}

function set({ newsroom }: Desk, field: string, code: string): string {
  const text = newsroom.read(siteFile);
  const line = `  ${field}: ${code},`;
  const present = new RegExp(`^  ${field}: .*,$`, 'm');
  newsroom.write(
    siteFile,
    present.test(text) ? text.replace(present, () => line) : text.replace(/^}\);$/m, `${line}\n});`),
  );
  return `setting ${line.trim()}`;
}
