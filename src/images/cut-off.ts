/**
 * Whether the file of a picture ends before the picture does, as after a transfer that broke off: found in the structure of
 * the file, without decoding it.
 */
export function isCutOff(bytes: Buffer): boolean {
  if (bytes.toString('latin1', 0, 4) === 'RIFF') return bytes.readUInt32LE(4) + 8 > bytes.length;
  if (bytes.toString('latin1', 1, 4) === 'PNG') return isPngCutOff(bytes);
  return bytes.readUInt16BE(0) === START_OF_IMAGE && isJpegCutOff(bytes);
}

function isPngCutOff(bytes: Buffer): boolean {
  let at = 8;
  while (at + 12 <= bytes.length) {
    if (bytes.toString('latin1', at + 4, at + 8) === 'IEND') return false;
    at += 12 + bytes.readUInt32BE(at);
  }
  return true;
}

/** The marker that ends a picture is after its last scan; that of a thumbnail is before the first. */
function isJpegCutOff(bytes: Buffer): boolean {
  return bytes.lastIndexOf(END_OF_IMAGE) < bytes.lastIndexOf(START_OF_SCAN);
}

const START_OF_IMAGE = 0xffd8;
const START_OF_SCAN = Buffer.from([0xff, 0xda]);
const END_OF_IMAGE = Buffer.from([0xff, 0xd9]);
