/**
 * Whether the file of a picture ends before the picture does, as after a transfer that broke off: found in the structure of
 * the file, without decoding it.
 */
export function isCutOff(bytes: Buffer): boolean {
  if (bytes.length < 8) return true;
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

/** Looks for the end of image after the first scan: earlier segments may contain a thumbnail with an end of its own. */
function isJpegCutOff(bytes: Buffer): boolean {
  let at = 2;
  while (at + 4 <= bytes.length) {
    if (bytes.readUInt16BE(at) === START_OF_SCAN) return !bytes.includes(END_OF_IMAGE, at);
    // Any number of fill bytes may precede a marker.
    at += bytes[at + 1] === 0xff ? 1 : 2 + bytes.readUInt16BE(at + 2);
  }
  return true;
}

const START_OF_IMAGE = 0xffd8;
const START_OF_SCAN = 0xffda;
const END_OF_IMAGE = Buffer.from([0xff, 0xd9]);
