import { createPrivateKey, generateKeyPairSync, type KeyObject } from 'node:crypto';
import { open, readFile } from 'node:fs/promises';
import { errorCode } from '../error-code.ts';
import { type Fault, exitCodes, StartFault } from '../fault.ts';

/** Where the key that signs the audit's heads lies, and whether it may be made there. */
export interface AuditKeyPlace {
  readonly file: string;
  /** Of the embedded database only, and only as long as no head was signed: a lost key is not replaced in silence. */
  readonly mayBeMade: boolean;
}

const remedy: Fault['remedy'] = {
  zh: '请用 AUDIT_KEY_FILE 指定 Ed25519 私钥的 PEM 文件；新钥可用 openssl genpkey -algorithm ed25519 -out audit-key.pem 生成。',
  en: 'Set AUDIT_KEY_FILE to the PEM file of an Ed25519 private key; openssl genpkey -algorithm ed25519 -out audit-key.pem makes a new one.',
};

const unreadable = (file: string, cause: unknown): StartFault =>
  new StartFault(
    {
      code: 'audit-key-unreadable',
      reason: {
        zh: `审计签名私钥 ${file} 不存在、读不出，或不是 Ed25519 私钥。`,
        en: `The audit's signing key ${file} is not there, cannot be read or is not an Ed25519 private key.`,
      },
      remedy,
    },
    exitCodes.configuration,
    { cause },
  );

async function makeKey(file: string): Promise<KeyObject> {
  const { privateKey } = generateKeyPairSync('ed25519');
  const handle = await open(file, 'wx', 0o600);
  try {
    await handle.writeFile(privateKey.export({ type: 'pkcs8', format: 'pem' }));
    await handle.sync();
  } finally {
    await handle.close();
  }
  return privateKey;
}

/**
 * The private key of a PEM file, which is made, for its owner only, if it is missing and may be made.
 *
 * @throws StartFault `audit-key-unreadable`
 */
export async function signingKey({ file, mayBeMade }: AuditKeyPlace): Promise<KeyObject> {
  try {
    const pem = await readFile(file, 'utf8').catch((error: unknown) => {
      if (mayBeMade && errorCode(error) === 'ENOENT') return undefined;
      throw error;
    });
    if (pem === undefined) return await makeKey(file);
    const key = createPrivateKey(pem);
    if (key.asymmetricKeyType !== 'ed25519') throw new Error(`a key of type ${String(key.asymmetricKeyType)}`);
    return key;
  } catch (error) {
    throw unreadable(file, error);
  }
}
