import { existsSync } from 'node:fs';
import { enableCompileCache, registerHooks } from 'node:module';

/*
 * Shortens the start of a thread, which loads some 500 modules. JavaScript, so that the cache of compiled modules is on
 * before the first TypeScript: without it, Node loads a compiler to strip the types.
 */

enableCompileCache();

/** In place of a module that exports nothing which the engine uses. */
const nothing = 'data:text/javascript,';

/**
 * Resolves the address of a file in Node's place, which would also follow links to it and search for the settings of its
 * package: 50 ms per thread. Leaves out Zod's messages in 60 languages, a module each: 30 ms. Findings have messages of
 * their own.
 */
registerHooks({
  resolve(specifier, context, nextResolve) {
    const { parentURL = '' } = context;
    if (/^\.{1,2}\/.+\.ts$/.test(specifier) && parentURL.startsWith('file:')) {
      const url = new URL(specifier, parentURL);
      if (existsSync(url)) return { url: url.href, format: 'module-typescript', shortCircuit: true };
    }
    if (specifier === '../locales/index.js' && parentURL.includes('/node_modules/zod/'))
      return { url: nothing, format: 'module', shortCircuit: true };
    return nextResolve(specifier, context);
  },
});
