/** The files of documents: proven content and what was rendered from it. */
export interface DocumentFiles {
  /** Stores bytes under a key; the same key is overwritten. */
  write(key: string, bytes: Uint8Array, contentType: string): Promise<void>;
  /** The bytes, or null when nothing lies there. */
  read(key: string): Promise<Uint8Array | null>;
  /**
   * A link that anyone who holds it can download from for `seconds` (1 to 604,800). The browser saves it as `filename`
   * (any Unicode; path characters and line breaks are taken out).
   */
  downloadUrl(key: string, filename: string, seconds: number): Promise<string>;
}
