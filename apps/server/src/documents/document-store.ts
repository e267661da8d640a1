import { type Fault, RequestFault } from '../fault.ts';

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
