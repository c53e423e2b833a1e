/** Folds case and composition of accents: paths with the same result are one path on some file systems. */
export function foldPath(path: string): string {
  return path.normalize('NFC').toLowerCase();
}
