import { cpSync, existsSync, mkdirSync, renameSync, rmSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { demoFolders, filesBelow, isOfDemo, keptDemo, type DemoFiles } from './demo-files.ts';
import { hostFiles } from './ownership.ts';

/**
 * Copies the demo to where the engine's tests find it: articles, newsroom files, public files, and configurations of hosts.
 * The copy has its name only once it is whole.
 */
export function keepDemo(root: string, demo: DemoFiles): void {
  const target = join(root, keptDemo);
  if (existsSync(target)) return;
  const part = `${target}.part`;
  rmSync(part, { recursive: true, force: true });
  const own = demoFolders.flatMap((folder) => filesBelow(root, folder)).filter((file) => isOfDemo(root, file, demo));
  const others = [...filesBelow(root, 'public'), ...hostFiles].filter((file) => existsSync(join(root, file)));
  for (const file of [...own, ...others, 'src/newsroom/README.md']) {
    mkdirSync(dirname(join(part, file)), { recursive: true });
    cpSync(join(root, file), join(part, file));
  }
  renameSync(part, target);
}
