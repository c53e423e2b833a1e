import { enableCompileCache } from 'node:module';

// JavaScript, so that the cache is on before the first TypeScript: without it, Node loads a compiler to strip the
// types.
enableCompileCache();
await import('./build.ts');
