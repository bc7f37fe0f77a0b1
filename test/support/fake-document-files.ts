import type { DocumentFiles } from '../../shared/ports/document-files.ts';

/** Files in a map; links are data of the fake and cannot be fetched. */
export class FakeDocumentFiles implements DocumentFiles {
  readonly files = new Map<string, { bytes: Uint8Array; contentType: string }>();

  async write(key: string, bytes: Uint8Array, contentType: string): Promise<void> {
    this.files.set(key, { bytes: Uint8Array.from(bytes), contentType });
  }

  async read(key: string): Promise<Uint8Array | null> {
    const file = this.files.get(key);
    return file ? Uint8Array.from(file.bytes) : null;
  }

  async downloadUrl(key: string, filename: string, seconds: number): Promise<string> {
    return `https://files.invalid/${encodeURIComponent(key)}?filename=${encodeURIComponent(filename)}&seconds=${seconds}`;
  }

  json(key: string): unknown {
    const file = this.files.get(key);
    if (!file) throw new Error(`nothing lies under ${key}`);
    return JSON.parse(new TextDecoder().decode(file.bytes));
  }
}
