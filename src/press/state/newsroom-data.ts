/**
 * Matches paths (from the project's root) of newsroom files that pages depend on through their models only. Everything else
 * below `src/newsroom` is code or may be read by code, so every page depends on it.
 */
export const dataFile =
  /^src\/newsroom\/(?:(?:sections|authors|tags|exchanges)\.yaml|companies\/.*\.yaml|pages\/.*\.md|README\.md|addresses\.txt)$/;
