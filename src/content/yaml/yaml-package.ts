import type * as Package from 'yaml';
import { loadLater } from '../../files/load-later.ts';

/** The `yaml` package, loaded with the first text that `readQuickYaml` leaves to it. */
export const yaml = loadLater('yaml') as () => typeof Package;
