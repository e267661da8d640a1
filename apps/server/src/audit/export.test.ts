import { execFile } from 'node:child_process';
import { createPublicKey, generateKeyPairSync, sign } from 'node:crypto';
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import * as fc from 'fast-check';
import { beforeAll, describe, expect, test } from 'vitest';
import {
  databaseKinds,
  emptyDatabase,
  openAudit,
  openRecords,
  ownKey,
  temporaryDirectory,
} from '../../test/records.ts';
import { verifier, verifierFile } from '../../test/verifier.ts';
import type { OpenDatabase } from '../database/database.ts';
import { appendAudit } from './append.ts';
import { canonicalJson, digest } from './canonical-json.ts';
import { exportAudit } from './export.ts';
import { exportAuditToFile } from './export-to-file.ts';
import { genesisHash } from './entry.ts';
import { headHash, publicKeyText, type SignedHead } from './head.ts';
import { leafHash } from './merkle-hash.ts';
import { MerkleTree } from './merkle-tree.ts';

type Entry = Record<string, unknown> & { readonly sequence: number };

/** An export taken apart: heads over 0, 3, 6 and 8 of its 8 entries. */
interface Parts {
  readonly heads: readonly SignedHead[];
  readonly entries: readonly Entry[];
}

const format = canonicalJson({ format: 'wenzhou-civic-audit-export-1' });

const joined = ({ heads, entries }: Parts): string =>
  [format, ...heads.map((head) => canonicalJson({ head })), ...entries.map((entry) => canonicalJson({ entry }))]
    .map((line) => `${line}\n`)
    .join('');

const withoutHash = (entry: Entry): object => ({ ...entry, hash: undefined });

/** Links and hashes written anew, as somebody would who can write the whole database. */
function rechained(entries: readonly Entry[]): Entry[] {
  let previousHash = genesisHash;
  return entries.map((entry, index) => {
    const linked = { ...entry, sequence: index + 1, previousHash };
    previousHash = digest(withoutHash(linked));
    return { ...linked, hash: previousHash };
  });
}

/** Heads signed anew with another key over the entries as they are now. */
function resigned({ heads, entries }: Parts): SignedHead[] {
  const { privateKey } = generateKeyPairSync('ed25519');
  const tree = new MerkleTree();
  for (const entry of entries) tree.append(leafHash(canonicalJson(withoutHash(entry))));
  let previous: SignedHead | undefined;
  return heads.map((head) => {
    const statement = {
      ...head,
      signature: undefined,
      root: tree.root(Math.min(head.treeSize, tree.size)),
      treeSize: Math.min(head.treeSize, tree.size),
      previousHead: headHash(previous),
      publicKey: publicKeyText(privateKey),
    };
    const signature = sign(null, Buffer.from(canonicalJson(statement)), privateKey).toString('base64');
    previous = { ...statement, signature };
    return previous;
  });
}

let untouched: Parts;
let publicKey: string;
let verifyExport: Awaited<ReturnType<typeof verifier>>['verifyExport'];

/** What is exported of a database, taken apart, and the key that its heads are signed with. */
async function exported(kind: OpenDatabase['kind']): Promise<{ readonly parts: Parts; readonly publicKey: string }> {
  const key = await ownKey();
  const { database, close } = await openRecords(kind);
  const audit = await openAudit(database, key);
  const at = new Date('2018-09-14T02:03:04.005Z');
  await audit.sign(at);
  let last = await audit.sign(at);
  for (const entries of [3, 3, 2]) {
    await database.transaction(async (transaction) => {
      for (let entry = 0; entry < entries; entry += 1)
        await appendAudit(transaction, { action: 'tested', subject: `编号-${entry}`, details: { amount: 1000 } }, at);
    });
    last = await audit.head(at);
  }
  const lines: string[] = [];
  for await (const line of exportAudit(database, last)) lines.push(line);
  await close();
  const records = lines.map((line) => JSON.parse(line) as { head?: SignedHead; entry?: Entry });
  const parts = {
    heads: records.flatMap(({ head }) => head ?? []),
    entries: records.flatMap(({ entry }) => entry ?? []),
  };
  expect(joined(parts)).toBe(lines.join(''));
  expect(parts.heads.map(({ treeSize }) => treeSize)).toEqual([0, 0, 3, 6, 8]);
  const pem = createPublicKey(await readFile(key.file)).export({ type: 'spki', format: 'pem' });
  return { parts, publicKey: (await verifier()).keyText(pem.toString()) };
}

// What is done to an export below is done to its text, which has no kind of database.
beforeAll(async () => {
  ({ verifyExport } = await verifier());
  ({ parts: untouched, publicKey } = await exported('embedded'));
});

const reasonAfter = (change: (parts: Parts) => Parts, known?: Parameters<typeof verifyExport>[1]): string | undefined =>
  verifyExport(joined(change(untouched)), known).reason;

test.each(databaseKinds)(
  'an untouched export of the %s database passes, with the key and any earlier head',
  async (kind) => {
    const own = kind === 'embedded' ? { parts: untouched, publicKey } : await exported(kind);
    expect(verifyExport(joined(own.parts))).toMatchObject({ kind: 'untouched', entries: 8, head: { number: 5 } });
    for (const earlierHead of own.parts.heads)
      expect(verifyExport(joined(own.parts), { earlierHead, trustedKeys: [own.publicKey] }).kind).toBe('untouched');
  },
);

describe('what is done to the entries', () => {
  const changed = (sequence: number, changes: object) => (parts: Parts) => ({
    ...parts,
    entries: parts.entries.map((entry) => (entry.sequence === sequence ? { ...entry, ...changes } : entry)),
  });

  test.each([
    ['action', { action: 'other' }],
    ['time', { at: '2018-09-14T02:03:04.006Z' }],
    ['subject', { subject: 'x' }],
    ['details', { details: { amount: 1001 } }],
    ['hash', { hash: 'a'.repeat(64) }],
    ['link', { previousHash: 'a'.repeat(64) }],
    ['shape', { more: 1 }],
  ])('a changed %s', (_, changes) => {
    expect(reasonAfter(changed(5, changes))).toContain('Entry 5 was changed');
  });

  test.each([1, 4, 8])('entry %i changed and its own hash recomputed', (sequence) => {
    const reason = reasonAfter((parts) => ({
      ...parts,
      entries: parts.entries.map((entry) => {
        const other = { ...entry, action: 'other' };
        return entry.sequence === sequence ? { ...other, hash: digest(withoutHash(other)) } : entry;
      }),
    }));
    expect(reason).toContain(
      sequence === 8
        ? 'One of the entries 7 to 8 was changed'
        : `Entry ${sequence + 1} does not follow from entry ${sequence}`,
    );
  });

  test('changed, with every hash after it recomputed', () => {
    const reason = reasonAfter((parts) => ({
      ...parts,
      entries: rechained(changed(5, { action: 'x' })(parts).entries),
    }));
    expect(reason).toContain('One of the entries 4 to 6 was changed');
    expect(reason).toContain('head 4');
  });

  test.each([1, 5])('entry %i removed', (sequence) => {
    const removed = ({ heads, entries }: Parts) => ({ heads, entries: entries.toSpliced(sequence - 1, 1) });
    expect(reasonAfter(removed)).toContain(`Entry ${sequence} was removed`);
  });

  test('removed, with the rest renumbered and every hash recomputed', () => {
    const removed = ({ heads, entries }: Parts) => ({ heads, entries: rechained(entries.toSpliced(4, 1)) });
    expect(reasonAfter(removed)).toContain('One of the entries 4 to 6 was changed, inserted or removed');
  });

  test('two in another order', () => {
    const swapped = ({ heads, entries }: Parts) => ({
      heads,
      entries: [...entries.slice(0, 3), ...entries.slice(3, 5).toReversed(), ...entries.slice(5)],
    });
    expect(reasonAfter(swapped)).toContain('Entry 4 is not in its place, where 5 stands');
    expect(reasonAfter((parts) => ({ ...parts, entries: rechained(swapped(parts).entries) }))).toContain(
      'One of the entries 4 to 6',
    );
  });

  test('one inserted', () => {
    const inserted = ({ heads, entries }: Parts) => ({
      heads,
      entries: entries.flatMap((entry) => (entry.sequence === 5 ? [entry, { ...entry, action: 'x' }] : [entry])),
    });
    expect(reasonAfter(inserted)).toContain('Entry 5 stands there a second time');
    expect(reasonAfter((parts) => ({ ...parts, entries: rechained(inserted(parts).entries) }))).toContain(
      'One of the entries 4 to 6',
    );
  });

  test('one added at the end, duly chained', () => {
    const added = ({ heads, entries }: Parts) => ({ heads, entries: rechained([...entries, ...entries.slice(-1)]) });
    expect(reasonAfter(added)).toContain('Entry 9 is covered by no signed head');
  });
});

describe('a tail cut off', () => {
  test.each([0, 5, 7])('after entry %i', (left) => {
    const cut = ({ heads, entries }: Parts) => ({ heads, entries: entries.slice(0, left) });
    const reason = reasonAfter(cut);
    expect(reason).toContain('The end was cut off');
    expect(reason).toContain(`entry ${left + 1} is missing`);
  });

  const withItsHeads = ({ heads, entries }: Parts) => ({ heads: heads.slice(0, 4), entries: entries.slice(0, 6) });

  test('with the heads over it, is found by an earlier head only', () => {
    expect(verifyExport(joined(withItsHeads(untouched))).kind).toBe('untouched');
    const earlierHead = untouched.heads[4] ?? {};
    expect(reasonAfter(withItsHeads, { earlierHead })).toContain('the earlier head covers 8 entries');
    expect(reasonAfter(withItsHeads, { earlierHead })).toContain('entry 7 is missing');
  });

  test('of heads only, over the same entries', () => {
    const noHeadTwo = ({ entries }: Parts) => ({ heads: untouched.heads.slice(0, 1), entries: entries.slice(0, 0) });
    expect(reasonAfter(noHeadTwo, { earlierHead: untouched.heads[1] ?? {} })).toContain('earlier head 2 is missing');
  });

  test('in the middle of a line or after one', () => {
    const text = joined(untouched);
    expect(verifyExport(text.slice(0, -1)).reason).toContain('cut off after entry 7');
    expect(verifyExport('').reason).toContain('not an audit export');
    expect(verifyExport(`${format}\n`).reason).toContain('no signed head');
  });
});

describe('what is done to the heads', () => {
  const changed = (number: number, changes: object) => (parts: Parts) => ({
    ...parts,
    heads: parts.heads.map((head) => (head.number === number ? { ...head, ...changes } : head)),
  });

  test.each([
    ['size', { treeSize: 4 }],
    ['root', { root: 'a'.repeat(64) }],
    ['time', { signedAt: '2018-09-14T02:03:04.006Z' }],
    ['key', { publicKey: 'AAAA' }],
    ['signature', { signature: 'AAAA' }],
  ])('a changed %s', (_, changes) => {
    expect(reasonAfter(changed(3, changes))).toContain('Head 3 was changed');
  });

  test('one removed, two in another order, all removed', () => {
    expect(reasonAfter(({ heads, entries }) => ({ heads: heads.toSpliced(1, 1), entries }))).toContain(
      'Head 2 was removed',
    );
    const [first, second, ...rest] = untouched.heads;
    const swapped = [second, first, ...rest].flatMap((head) => head ?? []);
    expect(reasonAfter(({ entries }) => ({ heads: swapped, entries }))).toContain('Head 1 is not in its place');
    expect(reasonAfter(({ entries }) => ({ heads: [], entries }))).toContain('no signed head');
  });

  test('the last removed: what it covers is attested by nobody', () => {
    expect(reasonAfter(({ heads, entries }) => ({ heads: heads.slice(0, 4), entries }))).toContain(
      'Entry 7 is covered by no signed head',
    );
  });

  test('everything rewritten and signed with another key', () => {
    const rewritten = (parts: Parts): Parts => {
      const entries = rechained(parts.entries.map((entry) => ({ ...entry, action: 'x' })));
      return { entries, heads: resigned({ heads: parts.heads, entries }) };
    };
    // Nothing within the file can show it.
    expect(verifyExport(joined(rewritten(untouched))).kind).toBe('untouched');
    expect(reasonAfter(rewritten, { trustedKeys: [publicKey] })).toContain('signed with another key');
    const earlierHead = untouched.heads[2] ?? {};
    expect(reasonAfter(rewritten, { earlierHead })).toContain('something in entries 1 to 3 was changed');
  });
});

test('any single character that is changed, added or taken away is found', () => {
  const text = joined(untouched);
  const anywhere = fc.nat(text.length - 1);
  fc.assert(
    fc.property(anywhere, fc.constantFrom('0', 'a', ' ', '"', '\n', '}'), fc.nat(1), (place, character, taken) => {
      const other = text.slice(0, place) + character + text.slice(place + taken);
      fc.pre(other !== text);
      expect(verifyExport(other).kind).toBe('tampered');
      expect(verifyExport(text.slice(0, place) + text.slice(place + 1)).kind).toBe('tampered');
    }),
  );
});

test('an export is read in pieces, wherever they are cut', () => {
  const text = joined(untouched);
  fc.assert(
    fc.property(fc.array(fc.nat(text.length)), (places) => {
      const cuts = [0, ...places.toSorted((a, b) => a - b), text.length];
      const pieces = cuts.slice(1).map((end, index) => text.slice(cuts[index], end));
      expect(verifyExport(pieces)).toEqual(verifyExport(text));
    }),
  );
});

test('any line taken away, doubled or moved is found', () => {
  const lines = joined(untouched).trimEnd().split('\n');
  const text = (changed: readonly string[]): string => `${changed.join('\n')}\n`;
  for (const [index, line] of lines.entries()) {
    expect(verifyExport(text(lines.toSpliced(index, 1))).kind).toBe('tampered');
    expect(verifyExport(text(lines.toSpliced(index, 0, line))).kind).toBe('tampered');
    if (index > 0)
      expect(verifyExport(text([...lines.toSpliced(index, 1), line])).kind).toBe(
        index === lines.length - 1 ? 'untouched' : 'tampered',
      );
  }
  const withNothing = lines.toSpliced(3, 0, '{"entry":null}');
  expect(verifyExport(text(withNothing)).reason).toContain('Line 4, after head 2, was changed');
});

test.each(databaseKinds)(
  'a file that is there already is not overwritten by the audit of the %s database',
  async (kind) => {
    const file = join(await temporaryDirectory(), 'audit.jsonl');
    await writeFile(file, 'earlier');
    const database = await emptyDatabase(kind);
    await expect(exportAuditToFile({ database, auditKey: await ownKey() }, file, new Date(0))).rejects.toMatchObject({
      exitCode: 73,
      fault: { code: 'audit-export-not-written', reason: { en: expect.stringContaining(file) } },
    });
    expect(await readFile(file, 'utf8')).toBe('earlier');
  },
);

describe('the program', () => {
  const run = (...given: string[]): Promise<{ code: unknown; out: string; err: string }> =>
    new Promise((resolve) => {
      execFile(process.execPath, [verifierFile, ...given], (error, out, err) =>
        resolve({ code: error ? error.code : 0, out, err }),
      );
    });

  test('says what it found by its exit code, too', async () => {
    const directory = await temporaryDirectory();
    const file = (name: string): string => join(directory, name);
    const pem = `-----BEGIN PUBLIC KEY-----\n${publicKey}\n-----END PUBLIC KEY-----\n`;
    await writeFile(file('good'), joined(untouched));
    await writeFile(file('bad'), joined({ ...untouched, entries: untouched.entries.toSpliced(4, 1) }));
    await writeFile(file('head'), JSON.stringify({ result: { data: untouched.heads[3] } }));
    await writeFile(file('key'), pem);
    const [good, alone, bad, missing] = await Promise.all([
      run(file('good'), '--head', file('head'), '--key', file('key')),
      run(file('good')),
      run(file('bad')),
      run(file('nothing')),
    ]);
    expect(good).toEqual({ code: 0, out: expect.stringMatching(/^完好 UNTOUCHED: 8 .*\n$/), err: '' });
    expect(alone).toMatchObject({ code: 0, out: expect.stringMatching(/no --key given.*\n.*no --head given/) });
    expect(bad).toMatchObject({ code: 1, err: expect.stringMatching(/审计记录 5 被删除。\nEntry 5 was removed/) });
    expect(missing).toMatchObject({ code: 2, err: expect.stringContaining('Usage') });
  });
});
