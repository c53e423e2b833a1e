import './need-packages.mjs';
import { existsSync } from 'node:fs';
import * as nodeModule from 'node:module';

/*
 * Shortens the start of a thread, which loads some 500 modules. JavaScript, so that the cache of compiled modules is on
 * before the first TypeScript: without it, Node loads a compiler to strip the types.
 */

// By a name that older versions of Node need not have: `need-packages.mjs` refuses those.
const { enableCompileCache, registerHooks } = nodeModule;
enableCompileCache();

/** By the end of a file's name. Node decides by the package of the file whether other JavaScript is a module. */
const formats = new Map([
  ['ts', 'module-typescript'],
  ['mjs', 'module'],
]);

/** An empty module, loaded in place of one that the engine does not use. */
const nothing = 'data:text/javascript,';

/**
 * Resolves the addresses of files beside a module in Node's place, which would also resolve symbolic links and search for
 * the settings of a package: 60 ms per thread. Links are left as they are so that compiled pages find the code beside a
 * `.press` that is one. Leaves out Zod's messages in 60 languages, a module each: 30 ms. Findings have messages of their own.
 */
registerHooks({
  resolve(specifier, context, nextResolve) {
    const { parentURL = '' } = context;
    if (specifier === '../locales/index.js' && parentURL.includes('/node_modules/zod/'))
      return { url: nothing, format: 'module', shortCircuit: true };
    const [, ending = ''] = /^(?:\.{1,2}\/|file:).+\.(ts|m?js)$/.exec(specifier) ?? [];
    if (ending !== '' && parentURL.startsWith('file:')) {
      const url = new URL(specifier, parentURL);
      if (existsSync(url)) return { url: url.href, format: formats.get(ending), shortCircuit: true };
    }
    return nextResolve(specifier, context);
  },
});
