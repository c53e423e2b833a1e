/* oxlint-disable no-control-regex -- formats begin with such bytes */
import { closeSync, openSync, readSync } from 'node:fs';

/** Format of a file that is not a JPEG, PNG or WebP. */
export interface FileFormat {
  /** With its article: `an SVG`. */
  readonly name: string;
  readonly isPicture: boolean;
  /** The remedy, unless it is to save the picture in another format. */
  readonly hint?: string;
}

/** Recognises a file by its first bytes, not by its name; `undefined` for JPEG, PNG, WebP and unknown formats. */
export function recogniseFormat(file: string): FileFormat | undefined {
  const head = readHead(file);
  if (head === '')
    return { name: 'an empty file', isPicture: false, hint: 'Save it again: the copy may be incomplete.' };
  const found = formats.find(([start]) => start.test(head))?.[1];
  // A text file has no byte below that of a tab.
  return found ?? (/^[^\0-\x08]*$/.test(head) ? { name: 'a text file', isPicture: false } : undefined);
}

const picture = (name: string): FileFormat => ({ name, isPicture: true });

/** Formats by their first bytes, as Latin-1. */
const formats: readonly (readonly [RegExp, FileFormat])[] = [
  // The brand may be one of several; the compatible ones follow it.
  [/^[^]{4}ftyp(?:hei[cxms]|hev[cx])/, picture('HEIC')],
  [/^[^]{4}ftypavi[fs]/, picture('AVIF')],
  [/^[^]{4}ftyp(?:mif1|msf1)[^]{4}[^]{0,32}avif/, picture('AVIF')],
  [/^[^]{4}ftyp(?:mif1|msf1)/, picture('HEIF')],
  [
    /^[^]{4}ftyp/,
    { name: 'a film', isPicture: false, hint: 'Save one of its frames as a JPEG. A film may be in public/.' },
  ],
  [/^(?:II\*\0|MM\0\*)/, picture('a TIFF or raw photograph')],
  [/^BM[^]{4}\0{4}/, picture('a BMP')],
  [/^GIF8/, picture('a GIF')],
  [/^8BPS/, picture('a Photoshop file')],
  [/^\0\0[\x01\x02]\0/, picture('an icon (ICO)')],
  [/^(?:\xff\x0a|\0\0\0\x0cJXL )/, picture('a JPEG XL')],
  [/^(?:\xff\x4f\xff\x51|\0\0\0\x0cjP)/, picture('a JPEG 2000')],
  [/^%PDF/, picture('a PDF')],
  // Drawing programs write comments and declarations of entities first.
  [
    /^(?:\xef\xbb\xbf)?\s*(?:<\?[^>]*>\s*)*(?:<!--(?:(?!-->)[^])*-->\s*)*(?:<!DOCTYPE svg(?:[^>[]|\[[^\]]*\])*>\s*)?(?:<!--(?:(?!-->)[^])*-->\s*)*<(?:svg:)?svg/i,
    picture('an SVG'),
  ],
  [/^(?:\xef\xbb\xbf)?\s*<(?:!DOCTYPE html|html)/i, { name: 'a web page', isPicture: false }],
  [/^version https:\/\/git-lfs/, { name: 'a pointer of Git LFS', isPicture: false, hint: 'Run git lfs pull.' }],
  [/^PK\x03\x04/, { name: 'an archive (ZIP) or a document of Office', isPicture: false }],
];

/** The first bytes of a file as Latin-1; for an unreadable file a NUL, which begins no known format. */
function readHead(file: string): string {
  try {
    const descriptor = openSync(file, 'r');
    try {
      const bytes = Buffer.alloc(4096);
      return bytes.toString('latin1', 0, readSync(descriptor, bytes));
    } finally {
      closeSync(descriptor);
    }
  } catch {
    return '\0';
  }
}
