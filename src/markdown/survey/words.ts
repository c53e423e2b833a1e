/**
 * Counts the words in `text`: runs between spaces with a letter or a digit. Chinese and Japanese have no spaces; two of their
 * characters count as a word, which approximates the time that readers take for them.
 */
export function countWords(text: string): number {
  let words = 0;
  let ideographs = 0;
  let isInWord = false;
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at);
    if (isSpace(code)) {
      isInWord = false;
    } else if (isIdeograph(code)) {
      ideographs++;
      isInWord = false;
    } else if (!isInWord && isWordCharacter(code)) {
      isInWord = true;
      words++;
    }
  }
  return words + Math.ceil(ideographs / 2);
}

function isSpace(code: number): boolean {
  return code === 32 || (code >= 9 && code <= 13) || code === 0xa0 || (code >= 0x2000 && code <= 0x200b);
}

function isWordCharacter(code: number): boolean {
  if (code < 128) return (code >= 97 && code <= 122) || (code >= 65 && code <= 90) || (code >= 48 && code <= 57);
  // Excludes the signs of Latin-1, general punctuation, arrows and symbols, and the object replacement character.
  return code >= 0xc0 && !(code >= 0x2000 && code <= 0x2bff) && code < 0xfe30;
}

/** Whether a character is Kana or Han; Hangul has spaces. */
function isIdeograph(code: number): boolean {
  return (code >= 0x3041 && code <= 0x30ff) || (code >= 0x3400 && code <= 0x9fff) || (code >= 0xf900 && code <= 0xfaff);
}
