/** A setting that a person has written, in the environment or in `newsroom/site.ts`, and that cannot be meant so. */
export class SettingError extends RangeError {
  override readonly name = 'SettingError';
}
