/** Folds case and composition of accents: paths with the same result are one path on some file systems. */
export function foldPath(path: string): string {
  return path.normalize('NFC').toLowerCase();
}

/** Names that Windows reserves for devices, with any extension. */
const deviceName = /^(?:con|prn|aux|nul|com[1-9]|lpt[1-9])(?:\.|$)/i;

/** Tests for names that Windows reserves for devices, such as `con`: no file can have one there. */
export function isDeviceName(name: string): boolean {
  return deviceName.test(name);
}
