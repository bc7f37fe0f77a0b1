import { ServiceError } from '../servers/wire.ts';
import type { ObjectStore, StoredObject } from './object-store.ts';

const head = '<?xml version="1.0" encoding="UTF-8"?>\n';
const namespace = 'xmlns="http://s3.amazonaws.com/doc/2006-03-01/"';

/** Error answer of S3. */
export function errorXml(code: string, message: string, resource: string): string {
  return `${head}<Error><Code>${escapeXml(code)}</Code><Message>${escapeXml(message)}</Message><Resource>${escapeXml(resource)}</Resource></Error>`;
}

/** Answer of DeleteObjects. */
export function deletedXml(keys: readonly string[]): string {
  return `${head}<DeleteResult ${namespace}>${keys.map((key) => `<Deleted><Key>${escapeXml(key)}</Key></Deleted>`).join('')}</DeleteResult>`;
}

/** Keys of a DeleteObjects request. */
export function keysToDelete(xml: string): string[] {
  const keys = [...xml.matchAll(/<Key>([^<]*)<\/Key>/g)].map((match) => unescapeXml(match[1] ?? ''));
  if (keys.length === 0) throw new ServiceError('MalformedXML', 'the list of keys to delete is empty or malformed');
  return keys;
}

/** Answer of ListBuckets. */
export function bucketsXml(names: readonly string[]): string {
  const buckets = names.map((name) => `<Bucket><Name>${escapeXml(name)}</Name></Bucket>`).join('');
  return `${head}<ListAllMyBucketsResult ${namespace}><Buckets>${buckets}</Buckets></ListAllMyBucketsResult>`;
}

/** Answer of ListObjectsV2 for the parameters of the request. The continuation token is the last key in base64url. */
export function listXml(store: ObjectStore, bucket: string, query: URLSearchParams): string {
  const prefix = query.get('prefix') ?? '';
  const delimiter = query.get('delimiter') ?? '';
  const most = Math.min(1000, Number(query.get('max-keys') ?? 1000));
  const token = query.get('continuation-token');
  const after = token === null ? (query.get('start-after') ?? '') : Buffer.from(token, 'base64url').toString('utf8');
  const encode = query.get('encoding-type') === 'url' ? encodeKey : escapeXml;
  const contents: StoredObject[] = [];
  const prefixes = new Set<string>();
  let last = after;
  let truncated = false;
  for (const object of store.list(bucket, prefix, after)) {
    const cut = delimiter === '' ? -1 : object.key.indexOf(delimiter, prefix.length);
    const common = cut < 0 ? null : object.key.slice(0, cut + delimiter.length);
    const repeated = common !== null && (prefixes.has(common) || after.startsWith(common));
    if (!repeated && contents.length + prefixes.size >= most) {
      truncated = true;
      break;
    }
    if (common === null) contents.push(object);
    else if (!repeated) prefixes.add(common);
    last = object.key;
  }
  return [
    `${head}<ListBucketResult ${namespace}><Name>${escapeXml(bucket)}</Name><Prefix>${encode(prefix)}</Prefix>`,
    `<KeyCount>${contents.length + prefixes.size}</KeyCount><MaxKeys>${most}</MaxKeys><IsTruncated>${truncated}</IsTruncated>`,
    delimiter === '' ? '' : `<Delimiter>${encode(delimiter)}</Delimiter>`,
    query.has('encoding-type') ? '<EncodingType>url</EncodingType>' : '',
    truncated ? `<NextContinuationToken>${Buffer.from(last).toString('base64url')}</NextContinuationToken>` : '',
    ...contents.map(
      (object) =>
        `<Contents><Key>${encode(object.key)}</Key><LastModified>${new Date(object.modifiedAt).toISOString()}</LastModified>` +
        `<ETag>${escapeXml(object.etag)}</ETag><Size>${object.size}</Size><StorageClass>STANDARD</StorageClass></Contents>`,
    ),
    ...[...prefixes].map((each) => `<CommonPrefixes><Prefix>${encode(each)}</Prefix></CommonPrefixes>`),
    '</ListBucketResult>',
  ].join('');
}

function encodeKey(key: string): string {
  return encodeURIComponent(key).replaceAll('%2F', '/');
}

function escapeXml(text: string): string {
  return text.replace(/[<>&"']/g, (each) => `&#${each.charCodeAt(0)};`);
}

function unescapeXml(text: string): string {
  const named: Readonly<Record<string, string>> = { lt: '<', gt: '>', amp: '&', quot: '"', apos: "'" };
  return text.replace(/&(?:#(\d+)|#x([0-9a-f]+)|(lt|gt|amp|quot|apos));/gi, (_, decimal?: string, hex?: string, name?: string) =>
    name !== undefined
      ? (named[name.toLowerCase()] ?? '')
      : String.fromCodePoint(decimal ? Number(decimal) : Number.parseInt(hex ?? '0', 16)),
  );
}
