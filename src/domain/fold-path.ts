/** Paths with the same result are one path on some disks: they ignore case, or how accents are composed. */
export function foldPath(path: string): string {
  return path.normalize('NFC').toLowerCase();
}
