/** Most characters of a large headline in its usual size; longer ones are set smaller. */
const usualLength = 90;

/** Class of a headline that would fill the window in its usual size. */
export function headlineClass(headline: string): 'long' | undefined {
  return headline.length > usualLength ? 'long' : undefined;
}
