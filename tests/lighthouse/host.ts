import { existsSync, readFileSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import { extname, join, normalize } from 'node:path';
import { brotliCompressSync } from 'node:zlib';
import { mediaTypes } from '../browser/sites/serve.ts';
import { readHeaders } from './read-headers.ts';

/** What a host compresses. Fonts and pictures are compressed already. */
const compressible = /^(?:text\/|image\/svg|application\/(?:json|xml|[a-z]+\+(?:json|xml)))/;

/**
 * Serves a folder as the hosts do that read its `_headers`: compressed, with the policy and the times to keep files.
 */
export async function serveAsHost(folder: string, port: number): Promise<Server> {
  const headersFile = join(folder, '_headers');
  const headersOf = readHeaders(existsSync(headersFile) ? readFileSync(headersFile, 'utf8') : '');
  const server = createServer((request, response) => {
    const path = normalize(decodeURIComponent(new URL(request.url ?? '/', 'http://localhost').pathname));
    const found = path.endsWith('/') ? `${path}index.html` : path;
    const isThere = existsSync(join(folder, found)) && extname(found) !== '';
    const file = isThere ? found : '/404.html';
    const headers = {
      'content-type': mediaTypes[extname(file)] ?? 'application/octet-stream',
      'cache-control': 'public, max-age=0, must-revalidate',
      vary: 'Accept-Encoding',
      ...headersOf(path),
    };
    const bytes = readFileSync(join(folder, file));
    const isCompressed =
      compressible.test(headers['content-type']) && String(request.headers['accept-encoding']).includes('br');
    response.writeHead(isThere ? 200 : 404, { ...headers, ...(isCompressed && { 'content-encoding': 'br' }) });
    response.end(isCompressed ? brotliCompressSync(bytes) : bytes);
  });
  await new Promise<void>((resolve) => {
    server.listen(port, '127.0.0.1', resolve);
  });
  return server;
}
