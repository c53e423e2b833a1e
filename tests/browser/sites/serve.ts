import { createServer, type Server } from 'node:http';
import { readFileSync } from 'node:fs';
import { extname, join, normalize } from 'node:path';

/** Of the files of a site, by the ends of their names. */
export const mediaTypes: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.xml': 'application/xml; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.webp': 'image/webp',
  '.jpg': 'image/jpeg',
  '.ico': 'image/x-icon',
  '.woff2': 'font/woff2',
  '.webmanifest': 'application/manifest+json',
  '.txt': 'text/plain; charset=utf-8',
  '.md': 'text/markdown; charset=utf-8',
};

/**
 * Serves a folder as a plain static host does: index files, its own 404 page, no rewrites. `base` starts and ends with
 * a slash.
 */
export async function serve(folder: string, port: number, base = '/'): Promise<Server> {
  const server = createServer((request, response) => {
    const path = normalize(decodeURIComponent(new URL(request.url ?? '/', 'http://localhost').pathname));
    const file = path.startsWith(base) ? read(folder, path.slice(base.length)) : undefined;
    const [status, found] = file ? [200, file] : [404, read(folder, '404.html')];
    response.writeHead(status, { 'Content-Type': found?.mediaType ?? 'text/plain' });
    response.end(found?.bytes ?? 'Not found');
  });
  await new Promise<void>((resolve) => {
    server.listen(port, '127.0.0.1', resolve);
  });
  return server;
}

function read(folder: string, path: string): { readonly bytes: Buffer; readonly mediaType: string } | undefined {
  const file = join(folder, path === '' || path.endsWith('/') ? `${path}index.html` : path);
  try {
    return { bytes: readFileSync(file), mediaType: mediaTypes[extname(file)] ?? 'application/octet-stream' };
  } catch {
    return undefined;
  }
}
