/** An invalid setting in the environment or in `newsroom/site.ts`. */
export class SettingError extends RangeError {
  override readonly name = 'SettingError';
}
