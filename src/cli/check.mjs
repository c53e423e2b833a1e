import '../press/quick-start.mjs';

await import('./check.ts');
