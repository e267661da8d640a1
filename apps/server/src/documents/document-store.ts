/** Where the bytes of documents lie: a directory, or an S3-compatible service. Content is addressed by its digest. */
export interface DocumentStore {
  /** Keeps bytes; the same bytes are kept once. @returns their SHA-256, in hexadecimal */
  readonly put: (bytes: Uint8Array) => Promise<string>;
  /** @throws when there are no such bytes, or they are not what their digest says */
  readonly get: (digest: string) => Promise<Uint8Array>;
}
