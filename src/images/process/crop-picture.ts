import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import sharp from 'sharp';
import { cropShapes, type CropShape, type PictureCrop } from '../../domain/models/picture.ts';
import { decode, encode } from './encode-pixels.ts';
import { mostPixels } from '../inspect-picture.ts';
import { writeWhole } from '../../files/write-whole.ts';
import { readRecord, writeRecord } from '../picture-record.ts';
import type { MadePicture } from './process-picture.ts';

/** Width over height. */
const ratios: Readonly<Record<CropShape, number>> = { wide: 16 / 9, standard: 4 / 3, square: 1 };

/** Widest size at which networks show a social card. */
const mostWidthPixels = 1200;

/**
 * Makes the crops that search engines and social networks show. A photograph is cropped around its most salient part; a
 * drawing must stay whole and is padded with white. The format is JPEG, which all of them support. Existing crops are
 * not made again.
 *
 * @param source the original.
 * @param folder folder of the files; their site paths are `/pictures/<name>`.
 */
export async function addCrops(processed: MadePicture, source: string, folder: string): Promise<MadePicture> {
  // Records of older versions lack quick crops and have another name.
  const record = `${processed.digest}-shapes.json`;
  const known = readRecord(folder, record) as Crops | undefined;
  const crops = known ?? (await makeCrops(processed, source, folder));
  const files = cropShapes.map((shape) => nameOf(crops[shape]));
  if (!known) writeRecord(folder, record, crops, files);
  return { ...processed, picture: { ...processed.picture, crops }, files: [...processed.files, ...files] };
}

type Crops = Record<CropShape, PictureCrop>;

async function makeCrops({ digest, isDrawing }: MadePicture, source: string, folder: string): Promise<Crops> {
  const bytes = readFileSync(source);
  const original = sharp(bytes, { limitInputPixels: mostPixels });
  const { autoOrient } = await original.metadata();
  const cut = async (shape: CropShape): Promise<PictureCrop> => {
    const ratio = ratios[shape];
    const fits = isDrawing ? Math.max : Math.min;
    const widthPixels = Math.round(Math.min(mostWidthPixels, fits(autoOrient.width, autoOrient.height * ratio)));
    const heightPixels = Math.round(widthPixels / ratio);
    const image = original
      .clone()
      .autoOrient()
      .resize({
        width: widthPixels,
        height: heightPixels,
        ...(isDrawing ? { fit: 'contain', background: white } : { fit: 'cover', position: sharp.strategy.attention }),
      })
      .flatten({ background: white });
    const { bytes: encoded, isQuick } = await encode(await decode(image), 'jpeg');
    const name = `${digest}-${isQuick ? 'quick-' : ''}${shape}.jpg`;
    writeWhole(join(folder, name), [encoded], false);
    return { path: `/pictures/${name}`, widthPixels, heightPixels };
  };
  return { wide: await cut('wide'), standard: await cut('standard'), square: await cut('square') };
}

const white = '#ffffff';

function nameOf({ path }: PictureCrop): string {
  return path.slice(path.lastIndexOf('/') + 1);
}
