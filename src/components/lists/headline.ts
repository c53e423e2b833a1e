/** Characters beyond which a large headline is set smaller. */
const usualLength = 90;

/** The class of a headline that would fill the window at its usual size. */
export function headlineClass(headline: string): 'long' | undefined {
  return headline.length > usualLength ? 'long' : undefined;
}
