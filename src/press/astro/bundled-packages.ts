/**
 * Packages of many small modules that pages use. They are compiled with the pages, since loading them module by module
 * takes a twentieth of a small build; all others are loaded from where they are.
 */
export const bundledPackages: readonly string[] = [
  ...['zod', 'csv-parse', 'temporal-polyfill', 'temporal-utils', 'marked', 'js-yaml', '@sindresorhus/transliterate'],
  ...['htmlparser2', 'domhandler', 'domutils', 'domelementtype', 'dom-serializer', 'entities', '@orama/stemmers'],
  ...['d3-array', 'd3-scale', 'd3-shape', 'd3-path', 'd3-interpolate', 'd3-color', 'd3-format', 'd3-time'],
  ...['d3-time-format', 'internmap', '@astrojs/rss', 'fast-xml-parser', 'fast-xml-builder', 'is-unsafe', 'strnum'],
  ...['@nodable/entities', 'path-expression-matcher', 'anynum', 'xml-naming', 'devalue', '@oslojs/encoding'],
];
