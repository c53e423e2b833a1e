/** Writes a path as one word of a command for a POSIX shell: `'a b.md'`; as it is where the shell reads it so. */
export function shellWord(path: string): string {
  return /^[\p{L}\p{N}._/@%+=:,-]+$/u.test(path) ? path : `'${path.replaceAll("'", String.raw`'\''`)}'`;
}
