import { cpSync, mkdtempSync, readdirSync, readFileSync, mkdirSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from '@playwright/test';
import { demoNow } from '../demo-now.ts';
import { startDevelopment, type DevelopmentServer } from '../site/development-server.ts';

const project = join(import.meta.dirname, '../..');
/** Ends a test that hangs. No wait comes near it on a slow and busy machine. */
const timeout = 300_000;
const parts = ['articles', 'public', 'src', 'astro.config.mjs', 'package.json', 'package-lock.json', 'tsconfig.json'];

let folder: string;
let server: DevelopmentServer;

test.beforeAll(async () => {
  test.setTimeout(timeout);
  folder = mkdtempSync(join(tmpdir(), 'tickerpress-development-'));
  for (const part of parts) cpSync(join(project, part), join(folder, part), { recursive: true });
  // Astro and Vite write below `node_modules`.
  mkdirSync(join(folder, 'node_modules'));
  for (const name of readdirSync(join(project, 'node_modules'))) {
    if (!name.startsWith('.')) symlinkSync(join(project, 'node_modules', name), join(folder, 'node_modules', name));
  }
  server = await startDevelopment(folder, demoNow);
});

test.afterAll(async () => {
  await server.stop();
  rmSync(folder, { recursive: true, force: true });
});

test('a page that is open follows edits, tells an error with its place, and comes back once it is mended', async ({
  page,
}) => {
  test.setTimeout(timeout * 5);
  const sections = join(folder, 'src/newsroom/sections.yaml');
  const text = readFileSync(sections, 'utf8');
  const name = /name: (\w+)/.exec(text)?.[1] ?? '';
  await page.goto(server.url, { timeout });
  await expect(page.getByRole('link', { name, exact: true }).first()).toBeVisible();

  writeFileSync(sections, text.replace(`name: ${name}`, 'name: Renamed'));
  await expect(page.getByRole('link', { name: 'Renamed', exact: true }).first()).toBeVisible({ timeout });

  writeFileSync(sections, text.replace(`name: ${name}`, `nam: ${name}`));
  await expect(page.getByRole('heading', { name: /errors?$/ })).toBeVisible({ timeout });
  await expect(page.getByText(/src\/newsroom\/sections\.yaml:\d+/).first()).toBeVisible();
  await expect(page.getByText('Unknown field "nam"')).toBeVisible();

  writeFileSync(sections, text);
  await expect(page.getByRole('link', { name, exact: true }).first()).toBeVisible({ timeout });
});
