import type { Stored } from './document-store.ts';

/** Some of the objects of a bucket, and where to go on when there are more. */
export interface Page {
  readonly stored: readonly Stored[];
  readonly next: string | undefined;
}

const entities: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };

const elementOf = (xml: string, name: string): string | undefined =>
  new RegExp(`<${name}>([^<]*)</${name}>`)
    .exec(xml)?.[1]
    ?.replaceAll(/&(#\d+|\w+);/g, (whole, entity: string) =>
      entity.startsWith('#') ? String.fromCodePoint(Number(entity.slice(1))) : (entities[entity] ?? whole),
    );

/**
 * Reads the answer to ListObjectsV2: the documents among the objects, which are named by their digests.
 *
 * @param prefix of the folder that is for documents, which the names leave out
 * @returns undefined for what is no such answer
 */
export function readPage(xml: string, prefix: string): Page | undefined {
  if (!xml.includes('<ListBucketResult')) return undefined;
  const stored = [...xml.matchAll(/<Contents>(.*?)<\/Contents>/gs)].flatMap(([, content = '']): Stored[] => {
    const key = elementOf(content, 'Key') ?? '';
    const name = key.slice(prefix.length);
    const writtenAt = new Date(elementOf(content, 'LastModified') ?? '');
    const isDocument = key.startsWith(prefix) && /^[0-9a-f]{64}$/.test(name);
    return isDocument && !Number.isNaN(writtenAt.getTime()) ? [{ name, writtenAt }] : [];
  });
  return {
    stored,
    next: elementOf(xml, 'IsTruncated') === 'true' ? elementOf(xml, 'NextContinuationToken') : undefined,
  };
}
