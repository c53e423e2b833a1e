export interface Shot {
  readonly kind: string;
  /** Below the site's address. */
  readonly path: string;
  /** Of the window, in CSS pixels. */
  readonly width: number;
  readonly scheme: 'light' | 'dark';
  /** The picture's name, beside the index. */
  readonly file: string;
}

/** A page that shows all pictures, a row for each kind of page. */
export function writeGallery(shots: readonly Shot[]): string {
  const rows = [...Map.groupBy(shots, ({ kind }) => kind)].map(([kind, ofKind]) => {
    const pictures = ofKind.map(
      ({ file, width, scheme }) =>
        `<figure><a href="${file}"><img src="${file}" alt="" loading="lazy"></a><figcaption>${width} px, ${scheme}</figcaption></figure>`,
    );
    return `<section><h2>${kind} <small>/${ofKind[0]?.path ?? ''}</small></h2><div>${pictures.join('')}</div></section>`;
  });
  return `<!doctype html>
<html lang="en">
<meta charset="utf-8">
<title>Every kind of page</title>
<style>
body { font: 16px/1.4 system-ui, sans-serif; margin: 2rem; background: #888; }
section > div { display: flex; gap: 1rem; overflow-x: auto; }
figure { flex: none; margin: 0; width: 15rem; }
a { display: block; height: 24rem; overflow: hidden; }
img { width: 100%; }
</style>
<h1>Every kind of page</h1>
${rows.join('\n')}
</html>
`;
}
