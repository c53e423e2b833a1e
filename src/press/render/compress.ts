import { readFileSync } from 'node:fs';
import { brotliCompressSync, constants, gzipSync } from 'node:zlib';
import { digestBytes } from '../../files/digest.ts';
import type { CompressJob, CompressResult, Encoding } from '../workers/messages.ts';
import { stageUnlessSame } from './stage.ts';

/** Versions of the compression libraries in this Node, on which compressed copies depend. */
export const compressors: Readonly<Record<Encoding, string>> = {
  br: `brotli-${process.versions['brotli'] ?? ''}`,
  gz: `zlib-${process.versions.zlib}`,
};

/** Writes one compressed copy into the stage. */
export function compressToStage(job: CompressJob, stage: string): CompressResult {
  const bytes =
    job.compressed === undefined ? compress(readFileSync(job.from), job.encoding) : readFileSync(job.compressed);
  const staged = stageUnlessSame(stage, job.staged, bytes, job.present);
  return { number: job.number, content: digestBytes(bytes), sizeBytes: bytes.length, ...staged };
}

/** Compresses at the highest level: a copy is made once and sent many times. */
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
