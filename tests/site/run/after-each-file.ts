import { afterAll } from 'vitest';
import { removeMade } from './newsroom-folders.ts';

/* Loaded before each file of site tests. Modules are loaded once per worker: what files share is restored here. */

afterAll(removeMade);
