/** Control characters, and characters that reverse or break the line that follows them. */
const steering = /[\p{Cc}\p{Cs}\u2028\u2029\u202a-\u202e\u2066-\u2069]/gu;

const names: Readonly<Record<string, string>> = { '\n': '\\n', '\r': '\\r', '\t': '\\t' };

/** Escapes a text for one line of a terminal: file names may have line breaks and escape sequences. */
export function printable(text: string): string {
  return text.replace(steering, (character) => {
    return names[character] ?? `\\u{${character.charCodeAt(0).toString(16)}}`;
  });
}

/** Escapes the same in JSON, which is read as before. Line breaks between its parts stay. */
export function printableJson(json: string): string {
  return json.replace(steering, (character) => {
    return character === '\n' ? character : `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`;
  });
}

/** Like `printable`, for a text of several lines. */
export function printableLines(text: string): string {
  return text.split('\n').map(printable).join('\n');
}
