import '../quick-start.mjs';

await import('./worker.ts');
