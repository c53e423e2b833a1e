import './terminal/quick-start.mjs';

await import('./check.ts');
