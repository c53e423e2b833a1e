import { readFileSync } from 'node:fs';
import { brotliCompressSync, constants, gzipSync } from 'node:zlib';
import { digestBytes } from '../state/digest.ts';
import type { CompressJob, CompressResult, Encoding } from '../workers/messages.ts';
import { stageUnlessSame } from './stage.ts';

/** What a compressed copy depends on beside the file's bytes: the library in this Node. */
export const compressors: Readonly<Record<Encoding, string>> = {
  br: `brotli-${process.versions['brotli'] ?? ''}`,
  gz: `zlib-${process.versions.zlib}`,
};

/** Makes one compressed copy, in the stage. */
export function compressToStage(job: CompressJob, stage: string): CompressResult {
  const bytes = compress(readFileSync(job.from), job.encoding);
  const staged = stageUnlessSame(stage, job.staged, bytes, job.present);
  return { number: job.number, content: digestBytes(bytes), sizeBytes: bytes.length, ...staged };
}

/** As small as each format gets: a copy is made once and sent many times. */
function compress(bytes: Buffer, encoding: Encoding): Buffer {
  if (encoding === 'gz') return gzipSync(bytes, { level: constants.Z_BEST_COMPRESSION });
  return brotliCompressSync(bytes, {
    params: {
      [constants.BROTLI_PARAM_MODE]: constants.BROTLI_MODE_TEXT,
      [constants.BROTLI_PARAM_QUALITY]: constants.BROTLI_MAX_QUALITY,
      [constants.BROTLI_PARAM_SIZE_HINT]: bytes.length,
    },
  });
}
