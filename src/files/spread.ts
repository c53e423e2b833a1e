/**
 * Gives a text one of `count` numbers from 0, by the text alone and evenly: FNV-1a with the finaliser of MurmurHash3,
 * without which texts with a common beginning are uneven.
 */
export function spread(text: string, count: number): number {
  let hash = 0x81_1c_9d_c5;
  for (let index = 0; index < text.length; index++) hash = Math.imul(hash ^ text.charCodeAt(index), 0x01_00_01_93);
  hash = Math.imul(hash ^ (hash >>> 16), 0x85_eb_ca_6b);
  hash = Math.imul(hash ^ (hash >>> 13), 0xc2_b2_ae_35);
  return ((hash ^ (hash >>> 16)) >>> 0) % count;
}
