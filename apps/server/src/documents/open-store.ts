import { readFile } from 'node:fs/promises';
import { exitCodes, type Fault, StartFault } from '../fault.ts';
import { checkDocumentsDirectory, diskStore } from './disk-store.ts';
import type { DocumentStore } from './document-store.ts';
import { s3Bucket } from './s3-bucket.ts';
import { checkBucket, s3Store } from './s3-store.ts';

/** The secret of a key itself, or the file that holds it. */
type SecretPlace = { readonly text: string } | { readonly file: string };

/** A service for documents, as it is configured. */
export interface DocumentService {
  readonly url: string;
  readonly region: string;
  readonly accessKey: string;
  readonly secret: SecretPlace;
}

const secretUnreadable = (file: string, why: string): Fault => ({
  code: 'documents-secret-unreadable',
  reason: {
    zh: `DOCUMENTS_S3_SECRET_FILE=${file} 读不出密钥（${why}）。`,
    en: `No secret can be read from DOCUMENTS_S3_SECRET_FILE=${file} (${why}).`,
  },
  remedy: {
    zh: '请核对路径和权限；文件中只放一行密钥。',
    en: 'Check the path and its permissions; the file holds the secret on one line and nothing else.',
  },
});

async function readSecret(place: SecretPlace): Promise<string> {
  if ('text' in place) return place.text;
  let secret: string;
  try {
    secret = (await readFile(place.file, 'utf8')).trim();
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? String(error.code) : 'unknown';
    throw new StartFault(secretUnreadable(place.file, code), exitCodes.configuration, { cause: error });
  }
  if (!/^[\x21-\x7e]+$/.test(secret))
    throw new StartFault(secretUnreadable(place.file, 'not one line of ASCII'), exitCodes.configuration);
  return secret;
}

/**
 * Opens where documents are kept: a service where one is configured, otherwise a directory.
 *
 * @throws StartFault when it cannot be written
 */
export async function openStore(
  { directory, service }: { readonly directory: string; readonly service?: DocumentService | undefined },
  onFailure: (error: unknown) => void,
): Promise<DocumentStore> {
  if (!service) {
    await checkDocumentsDirectory(directory);
    return diskStore(directory);
  }
  const bucket = s3Bucket({ ...service, secret: await readSecret(service.secret) });
  await checkBucket(bucket, onFailure);
  return s3Store(bucket, onFailure);
}
