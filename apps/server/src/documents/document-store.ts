import { type Fault, RequestFault } from '../fault.ts';

/** Bytes in a store: under their digest, or under another name where they were never written to their end. */
export interface Stored {
  readonly name: string;
  readonly writtenAt: Date;
}

/** Where the bytes of documents lie: a directory, or an S3-compatible service. Content is addressed by its digest. */
export interface DocumentStore {
  /**
   * Keeps bytes; the same bytes are kept once.
   *
   * @returns their SHA-256, in hexadecimal
   * @throws RequestFault `document-store-unavailable`
   */
  readonly put: (bytes: Uint8Array) => Promise<string>;
  /**
   * @throws RequestFault `document-store-unavailable`
   * @throws Error when there are no such bytes, or they are not what their digest says
   */
  readonly get: (digest: string) => Promise<Uint8Array>;
  /** @throws RequestFault `document-store-unavailable` */
  readonly has: (digest: string) => Promise<boolean>;
  /**
   * Everything that the store has written.
   *
   * @throws RequestFault `document-store-unavailable`
   */
  readonly list: () => AsyncIterable<Stored>;
  /**
   * @param name as it was listed; one that is gone already is no error
   * @throws RequestFault `document-store-unavailable`
   */
  readonly remove: (name: string) => Promise<void>;
}

const unavailable: Fault = {
  code: 'document-store-unavailable',
  reason: {
    zh: '存放文件的服务暂时不可用，本次没有保存任何改动。',
    en: 'The service that keeps documents is not available at the moment; nothing of this request was stored.',
  },
  remedy: { zh: '请稍候片刻重试。', en: 'Try again in a moment.' },
};

/** The store is away, or answers nothing that makes sense. */
export const storeUnavailable = (): RequestFault => new RequestFault('SERVICE_UNAVAILABLE', unavailable);
