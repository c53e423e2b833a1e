import { isCode } from '../files/system-error.ts';
import { SettingError } from '../domain/site/setting-error.ts';

/** Remedies for errors of the operating system, by code. */
const remedies = {
  ENOSPC: 'The disk is full. Make room, and build again.',
  EDQUOT: 'The disk quota is used up. Make room, and build again.',
  EROFS: 'The disk is read-only. Make it writable, and build again.',
  EACCES: 'The permission is missing. Check who owns the folder, and build again.',
  EPERM: 'The system does not allow it. Check who owns the file, and whether it is locked, and build again.',
} as const;

/** An error whose message names file and line in the newsroom: the place in the engine's code would not help. */
export class CompileError extends Error {
  override readonly name = 'CompileError';
}

/** Formats an error for a terminal: its message, the remedy, and the location of its cause in the code. */
export function describeError(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  const chain = causesOf(error);
  const lines = chain.map((cause, depth) => {
    const isOurs =
      depth < chain.length - 1 || 'syscall' in cause || cause instanceof SettingError || cause instanceof CompileError;
    return isOurs ? cause.message : (cause.stack ?? cause.message);
  });
  const remedy = Object.entries(remedies).find(([code]) => chain.some((cause) => isCode(cause, code)))?.[1];
  return [...(remedy ? [remedy] : []), ...lines].join('\n');
}

/** The error, its cause, the cause of that, … */
function causesOf(error: Error): readonly Error[] {
  return error.cause instanceof Error && error.cause !== error ? [error, ...causesOf(error.cause)] : [error];
}
