/**
 * Matches paths (from the project's root) of files that pages depend on only through their models: the newsroom's data,
 * and the engine's lists of companies and symbols. All other files below `src/newsroom` are code or may be read by
 * code, so every page depends on them.
 */
export const dataFile =
  /^src\/reference\/(?:listings\.txt|companies\/.*\.yaml|README\.md)$|^src\/newsroom\/(?:(?:sections|authors|tags|exchanges|front)\.yaml|companies\/.*\.yaml|pages\/.*\.md|README\.md|addresses\.txt)$/;
