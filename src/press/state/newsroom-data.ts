/**
 * Matches paths (from the project's root) of files that pages depend on through their models only: the newsroom's, and the
 * engine's lists of companies and symbols. Everything else below `src/newsroom` is code or may be read by code, so every
 * page depends on it.
 */
export const dataFile =
  /^src\/reference\/(?:listings\.txt|companies\/.*\.yaml|README\.md)$|^src\/newsroom\/(?:(?:sections|authors|tags|exchanges|front)\.yaml|companies\/.*\.yaml|pages\/.*\.md|README\.md|addresses\.txt)$/;
