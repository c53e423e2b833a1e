/**
 * Packages of many small modules that pages use and the press does not. They are compiled with the pages, since they load
 * faster in one file; all others are loaded from where they are.
 */
export const bundledPackages: readonly string[] = [
  ...['@astrojs/rss', 'fast-xml-parser', 'fast-xml-builder', 'is-unsafe', 'strnum', '@nodable/entities'],
  ...['path-expression-matcher', 'anynum', 'xml-naming', 'devalue', '@oslojs/encoding'],
];
