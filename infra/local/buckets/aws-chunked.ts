import { ServiceError } from '../servers/wire.ts';

/**
 * Decodes a body of the `aws-chunked` content encoding (SigV4 streaming uploads): chunks of `<hex size>[;extensions]\r\n<data>\r\n`, a
 * chunk of size 0, trailers such as `x-amz-checksum-crc32`.
 */
export function decodeAwsChunked(raw: Buffer): { content: Buffer; trailers: Record<string, string> } {
  const chunks: Buffer[] = [];
  let at = 0;
  for (;;) {
    const lineEnd = raw.indexOf('\r\n', at);
    const size = lineEnd < 0 ? Number.NaN : Number.parseInt(raw.subarray(at, lineEnd).toString('latin1'), 16);
    if (!Number.isInteger(size)) throw new ServiceError('IncompleteBody', 'the aws-chunked body ends early or is malformed');
    at = lineEnd + 2;
    if (size === 0) break;
    if (at + size > raw.length) throw new ServiceError('IncompleteBody', 'the aws-chunked body ends early');
    chunks.push(raw.subarray(at, at + size));
    at += size + 2;
  }
  const trailers: Record<string, string> = {};
  for (const line of raw.subarray(at).toString('latin1').split('\r\n')) {
    const colon = line.indexOf(':');
    if (colon > 0) trailers[line.slice(0, colon).trim().toLowerCase()] = line.slice(colon + 1).trim();
  }
  return { content: Buffer.concat(chunks), trailers };
}
