/**
 * Files of the newsroom that flow through the models of pages, as paths from the project's root. Whatever else is below
 * `src/newsroom` is code or may be read by it, so that every page depends on it.
 */
export const dataFile =
  /^src\/newsroom\/(?:(?:sections|authors|tags|exchanges)\.yaml|companies\/.*\.yaml|pages\/.*\.md|README\.md)$/;
