/** Writes a path as an alias: `/a b/` → `/a%20b/`. Invisible characters are encoded too. */
export function writeAlias(path: string): string {
  return path.replace(/[\p{Z}\p{Cf}]/gu, encodeURIComponent);
}
