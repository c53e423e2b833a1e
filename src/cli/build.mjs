import './terminal/quick-start.mjs';

await import('./build.ts');
