import { isCode } from '../files/system-error.ts';
import { SettingError } from '../domain/site/setting-error.ts';
import { describeSettingsFailure } from './own-code/settings-failure.ts';

/** Remedies for errors of the operating system, by code. */
const remedies = {
  ENOSPC: 'The disk is full. Make room, and try again.',
  EDQUOT: 'The disk quota is used up. Make room, and try again.',
  EROFS: 'The disk is read-only. Make it writable, and try again.',
  EACCES: 'The permission is missing. Check who owns the file or folder, and try again.',
  EPERM: 'The system does not allow it. Check who owns the file, and whether it is locked, and try again.',
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
    return isOurs ? cause.message : (describeSettingsFailure(cause) ?? cause.stack ?? cause.message);
  });
  const remedy = remedyOf(chain);
  return [...(remedy ? [remedy] : []), ...lines].join('\n');
}

/** Whether the system refused something, and a sentence says what to do about it. */
export function hasRemedy(error: unknown): boolean {
  return error instanceof Error && remedyOf(causesOf(error)) !== undefined;
}

function remedyOf(chain: readonly Error[]): string | undefined {
  return Object.entries(remedies).find(([code]) => chain.some((cause) => isCode(cause, code)))?.[1];
}

/** The error, its cause, the cause of that, … */
function causesOf(error: Error): readonly Error[] {
  return error.cause instanceof Error && error.cause !== error ? [error, ...causesOf(error.cause)] : [error];
}
