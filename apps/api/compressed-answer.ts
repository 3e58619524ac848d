import type { IncomingMessage, ServerResponse } from 'node:http';
import { constants, createBrotliCompress, createGzip } from 'node:zlib';

/** Compresses what is written to the response from now on, where the asker can read it and the answer is text. */
export function compressAnswer(request: IncomingMessage, response: ServerResponse): void {
  const encoding = encodingFor(String(request.headers['accept-encoding'] ?? ''));
  if (encoding === null || request.method === 'HEAD') return;
  const write = response.write.bind(response);
  const end = response.end.bind(response);
  let packed: ReturnType<typeof createGzip> | ReturnType<typeof createBrotliCompress> | null | undefined;

  const begin = () => {
    if (packed !== undefined) return packed;
    const isText = /^text\/|json|xml/.test(String(response.getHeader('content-type') ?? ''));
    if (!isText || response.hasHeader('content-encoding') || response.headersSent) return (packed = null);
    response.setHeader('content-encoding', encoding);
    response.appendHeader('vary', 'Accept-Encoding');
    response.removeHeader('content-length');
    packed = encoding === 'br' ? createBrotliCompress({ params: { [constants.BROTLI_PARAM_QUALITY]: 4 } }) : createGzip({ level: 6 });
    packed.on('data', (part: Buffer) => {
      if (!write(part)) packed?.pause();
    });
    packed.on('end', () => end());
    packed.on('error', (error) => response.destroy(error));
    packed.on('drain', () => response.emit('drain'));
    response.on('drain', () => packed?.resume());
    response.on('close', () => packed?.destroy());
    return packed;
  };

  response.write = ((part: Buffer | string, ...rest: []) => {
    const stream = begin();
    return stream ? stream.write(part) : write(part, ...rest);
  }) as ServerResponse['write'];
  response.end = ((part?: Buffer | string | (() => void), ...rest: []) => {
    const stream = begin();
    if (!stream) return end(part as Buffer, ...rest);
    stream.end(typeof part === 'function' ? undefined : part);
    return response;
  }) as ServerResponse['end'];
}

function encodingFor(accepted: string): 'br' | 'gzip' | null {
  if (/\bbr\b(?!\s*;\s*q=0(\.0*)?\s*(,|$))/.test(accepted)) return 'br';
  return /\bgzip\b(?!\s*;\s*q=0(\.0*)?\s*(,|$))/.test(accepted) ? 'gzip' : null;
}
