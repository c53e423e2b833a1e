import '../press/quick-start.mjs';

await import('./build.ts');
