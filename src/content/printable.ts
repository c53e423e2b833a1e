/** What a terminal obeys instead of showing it, and what shows the text after it in reverse or on another line. */
const steering = /[\p{Cc}\p{Cs}\u2028\u2029\u202a-\u202e\u2066-\u2069]/gu;

const names: Readonly<Record<string, string>> = { '\n': '\\n', '\r': '\\r', '\t': '\\t' };

/** A text for one line of a terminal: a name of a file may hold line breaks and escape sequences. */
export function printable(text: string): string {
  return text.replace(steering, (character) => {
    return names[character] ?? `\\u{${character.charCodeAt(0).toString(16)}}`;
  });
}

/** As `printable`, for a text of several lines. */
export function printableLines(text: string): string {
  return text.split('\n').map(printable).join('\n');
}
