import type { Newsroom } from '../../../domain/edition/newsroom.ts';
import type { NewsroomFiles } from '../newsroom-files.ts';

/** A path below the site's address, in characters that need no encoding. */
const picturePath = /^(?:\/[A-Za-z0-9][\w.-]*)+\.(?:avif|gif|jpe?g|png|svg|webp)$/;

/** Checks the pictures of authors: each is the path of a file in `public`. */
export function checkPortraits(file: string, { authors }: Pick<Newsroom, 'authors'>, files: NewsroomFiles): void {
  for (const { id, portrait } of authors) {
    if (portrait === undefined) continue;
    const path = [id, 'portrait'];
    if (!picturePath.test(portrait)) {
      const message = `"${portrait}" is not the path of a picture in "public".`;
      files.complain(file, 'author-portrait', message, `Write it from there: /portraits/${id}.webp.`, path);
    } else if (!files.has(`public${portrait}`)) {
      const message = `There is no file public${portrait}.`;
      files.complain(file, 'author-portrait', message, 'Put the picture there, or correct the path.', path);
    }
  }
}
