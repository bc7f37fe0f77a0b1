import type { RawRecord } from '../../shared/domain/raw-record.ts';

const mostRecords = 100;
const mostCharacters = 4_000_000;

/** Records in groups that normalization can hold easily: at most 100, at most about 4 MB of JSON. */
export function* chunked(records: readonly RawRecord[]): Generator<RawRecord[]> {
  let chunk: RawRecord[] = [];
  let size = 0;
  for (const record of records) {
    const characters = JSON.stringify(record).length;
    if (chunk.length === mostRecords || (chunk.length > 0 && size + characters > mostCharacters)) {
      yield chunk;
      chunk = [];
      size = 0;
    }
    chunk.push(record);
    size += characters;
  }
  if (chunk.length > 0) yield chunk;
}
