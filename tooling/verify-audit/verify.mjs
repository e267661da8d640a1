#!/usr/bin/env node
// Verifies an export of the audit of Wenzhou Civic, anywhere, with nothing but Node 20 or later:
//
//   node verify.mjs EXPORT [--head EARLIER-HEAD.json] [--key PUBLIC-KEY.pem]...
//
// EXPORT is what `GET /audit/export` or `--export-audit` gave: one JSON object a line, first { format }, then every
// { head }, then every { entry }. EARLIER-HEAD is what `system.auditHead` answered some day, kept where the operator of
// the server cannot reach it. PUBLIC-KEY is the operator's, got from them directly; after a change of keys, each of
// them. Exit code: 0 untouched, 1 tampered with, 2 wrongly called.
//
// What is checked, in this order:
//   1. Each entry carries the SHA-256 of its own content, and its content names the hash of the entry before.
//   2. Each head is signed (Ed25519) and names the hash of the head before.
//   3. Each head's root is that of the Merkle tree (RFC 6962) over the entries that it covers, and the last covers all.
//   4. The earlier head is among the heads.
// Who can write the whole database can forge 1. Without the signing key they cannot forge 2, and 3 ties 1 to 2. Who has
// the key, too, can forge everything but 4.
import { createHash, createPublicKey, verify } from 'node:crypto';
import { closeSync, openSync, readFileSync, readSync } from 'node:fs';
import { StringDecoder } from 'node:string_decoder';
import { pathToFileURL } from 'node:url';
import { parseArgs } from 'node:util';

const genesis = '0'.repeat(64);

const sha256 = (...parts) => parts.reduce((hash, part) => hash.update(part), createHash('sha256')).digest();

/** JSON with sorted keys and no blanks: equal content, equal text. */
function canonical(value) {
  if (Array.isArray(value)) return `[${value.map(canonical).join(',')}]`;
  if (typeof value !== 'object' || value === null) return JSON.stringify(value);
  const keys = Object.keys(value).sort((a, b) => (a < b ? -1 : 1));
  return `{${keys.map((key) => `${JSON.stringify(key)}:${canonical(value[key])}`).join(',')}}`;
}

/** An entry or head as the text that was hashed or signed: all of it but the hash or the signature itself. */
function textWithout(name, record) {
  const { [name]: _, ...rest } = record;
  return canonical(rest);
}

const leafHash = (entry) => sha256(Uint8Array.of(0), textWithout('hash', entry));
const nodeHash = (left, right) => sha256(Uint8Array.of(1), left, right);
const headHash = (head) => sha256(textWithout('signature', head)).toString('hex');

/** The roots of the Merkle tree over the first so many leaves, for each of the sizes asked for. */
function rootsAt(sizes, leaves) {
  const roots = new Map([[0, sha256()]]);
  // The complete subtrees, largest first. Two of the same size become one.
  const subtrees = [];
  for (const [index, leaf] of leaves.entries()) {
    subtrees.push({ size: 1, hash: leaf });
    while (subtrees.length > 1 && subtrees.at(-1).size === subtrees.at(-2).size) {
      const [left, right] = subtrees.splice(-2);
      subtrees.push({ size: left.size * 2, hash: nodeHash(left.hash, right.hash) });
    }
    const size = index + 1;
    if (sizes.has(size))
      roots.set(
        size,
        subtrees.map(({ hash }) => hash).reduceRight((right, left) => nodeHash(left, right)),
      );
  }
  return roots;
}

class Tampered extends Error {}

function demand(condition, zh, en) {
  if (!condition) throw new Tampered(`${zh}\n${en}`);
}

const isObject = (value) => typeof value === 'object' && value !== null && !Array.isArray(value);

/** The record in a line, or undefined if the line is not exactly as an export writes it. */
function readLine(line) {
  let record;
  try {
    record = JSON.parse(line);
  } catch {
    return undefined;
  }
  // JSON.parse reads past a key that stands twice, blanks and the like.
  if (!isObject(record) || canonical(record) !== line) return undefined;
  return record.format || isObject(record.head) || isObject(record.entry) ? record : undefined;
}

const nameOf = ({ head, entry }) => {
  if (entry) return { zh: `审计记录 ${entry.sequence}`, en: `entry ${entry.sequence}` };
  return head ? { zh: `树头 ${head.number}`, en: `head ${head.number}` } : { zh: '首行', en: 'the first line' };
};

/** What is needed of an entry once it was read: an export may be larger than memory would hold. */
const digested = (entry) => ({
  sequence: entry.sequence,
  hash: entry.hash,
  previousHash: entry.previousHash,
  content: sha256(textWithout('hash', entry)).toString('hex'),
  leaf: leafHash(entry),
});

const kinds = ['format', 'head', 'entry'];

function readLines(chunks) {
  const heads = [];
  const entries = [];
  let rest = '';
  let lineNumber = 0;
  let first;
  let last = {};
  let rank = 0;
  let isInOrder = true;
  for (const chunk of chunks) {
    const lines = `${rest}${chunk}`.split('\n');
    rest = lines.pop();
    for (const line of lines) {
      lineNumber += 1;
      const record = readLine(line);
      const before = nameOf(last);
      demand(
        record,
        `第 ${lineNumber} 行（${before.zh}之后）被改动：不是导出时写下的样子。`,
        `Line ${lineNumber}, after ${before.en}, was changed: an export does not write it so.`,
      );
      const names = Object.keys(record);
      const own = kinds.indexOf(names[0]);
      isInOrder &&= names.length === 1 && own >= rank && (own === 0) === (lineNumber === 1);
      rank = own;
      first ??= record;
      last = record;
      if (record.head) heads.push(record.head);
      if (record.entry) entries.push(digested(record.entry));
    }
  }
  demand(
    first?.format === 'wenzhou-civic-audit-export-1',
    '不是本程序认识的审计导出文件。',
    'This is not an audit export of the known format.',
  );
  demand(rest === '', `文件在${nameOf(last).zh}之后被截断。`, `The file was cut off after ${nameOf(last).en}.`);
  demand(
    isInOrder,
    '各行次序不对：先格式，再树头，再审计记录。',
    'The lines are out of order: first the format, then the heads, then the entries.',
  );
  return { heads, entries };
}

/** 1, 2, 3 …, or the first number at which it is otherwise. */
function checkNumbers(numbers, zh, en) {
  const all = new Set(numbers);
  for (const [index, number] of numbers.entries()) {
    const expected = index + 1;
    if (number === expected) continue;
    demand(
      number > expected || !Number.isSafeInteger(number),
      `${zh} ${number} 出现两次或位置被调换：有一条是插入的。`,
      `${en} ${number} stands there a second time or out of order: it was inserted or moved.`,
    );
    demand(all.has(expected), `${zh} ${expected} 被删除。`, `${en} ${expected} was removed.`);
    demand(
      false,
      `${zh} ${expected} 不在原位：此处是 ${number}，次序被调换，或插入了一条。`,
      `${en} ${expected} is not in its place, where ${number} stands: they were reordered, or one was inserted.`,
    );
  }
}

function checkEntries(entries) {
  checkNumbers(
    entries.map(({ sequence }) => sequence),
    '审计记录',
    'Entry',
  );
  let previous = genesis;
  for (const { sequence, hash, previousHash, content } of entries) {
    demand(
      content === hash,
      `审计记录 ${sequence} 被改动：内容与它的哈希不符。`,
      `Entry ${sequence} was changed: its content is not what its hash says.`,
    );
    demand(
      previousHash === previous,
      `审计记录 ${sequence} 接不上前一条：${sequence - 1} 或 ${sequence} 被换过。`,
      sequence === 1
        ? 'Entry 1 was replaced: it names an entry before it.'
        : `Entry ${sequence} does not follow from entry ${sequence - 1}: one of the two was replaced.`,
    );
    previous = hash;
  }
}

/** The public key in the form in which heads carry it. */
export const keyText = (pem) => createPublicKey(pem).export({ type: 'spki', format: 'der' }).toString('base64');

function isSigned(head) {
  try {
    const key = createPublicKey({ key: Buffer.from(head.publicKey, 'base64'), type: 'spki', format: 'der' });
    const signature = Buffer.from(head.signature, 'base64');
    // Base64 has several ways to write the same bytes; a head is written in one.
    if (signature.toString('base64') !== head.signature) return false;
    return key.asymmetricKeyType === 'ed25519' && verify(null, textWithout('signature', head), key, signature);
  } catch {
    return false;
  }
}

function checkHeads(heads, trustedKeys) {
  demand(heads.length > 0, '没有任何签名树头。', 'There is no signed head.');
  checkNumbers(
    heads.map(({ number }) => number),
    '树头',
    'Head',
  );
  let previous = genesis;
  for (const head of heads) {
    const { number } = head;
    demand(
      isSigned(head),
      `树头 ${number} 的签名无效：它被改动过。`,
      `Head ${number} was changed: its signature is not valid.`,
    );
    demand(
      trustedKeys.length === 0 || trustedKeys.includes(head.publicKey),
      `树头 ${number} 不是用所给的公钥对应的私钥签的。`,
      `Head ${number} was signed with another key than the one given.`,
    );
    demand(
      head.previousHead === previous,
      `树头 ${number} 接不上前一个：其间有树头被换过。`,
      `Head ${number} does not follow from the head before it: one of the two was replaced.`,
    );
    previous = headHash(head);
  }
}

function checkRoots(heads, entries) {
  const roots = rootsAt(
    new Set(heads.map(({ treeSize }) => treeSize)),
    entries.map(({ leaf }) => leaf),
  );
  let sure = 0;
  for (const { number, treeSize, root } of heads) {
    const found = roots.get(treeSize);
    demand(
      found,
      `末尾被截断：树头 ${number} 签了 ${treeSize} 条，缺审计记录 ${entries.length + 1} 起。`,
      `The end was cut off: head ${number} covers ${treeSize} entries; what begins with entry ${entries.length + 1} is missing.`,
    );
    demand(
      found.toString('hex') === root,
      `审计记录 ${sure + 1} 至 ${treeSize} 中有被改动、插入或删除的，其后的哈希都重算过：与树头 ${number} 不符。`,
      `One of the entries ${sure + 1} to ${treeSize} was changed, inserted or removed and every hash after it recomputed: they are not those of head ${number}.`,
    );
    sure = treeSize;
  }
  demand(
    sure === entries.length,
    `审计记录 ${sure + 1} 起没有签名树头：是添加的，或末尾的树头被删除。`,
    `Entry ${sure + 1} is covered by no signed head: it was inserted, or the last heads were removed.`,
  );
}

function checkEarlierHead(heads, earlier, entries) {
  demand(
    entries.length >= earlier.treeSize,
    `末尾被截断：早先的树头签了 ${earlier.treeSize} 条，缺审计记录 ${entries.length + 1} 起。`,
    `The end was cut off: the earlier head covers ${earlier.treeSize} entries; what begins with entry ${entries.length + 1} is missing.`,
  );
  const same = heads[earlier.number - 1];
  demand(
    same,
    `末尾被截断：早先的树头 ${earlier.number} 不在其中。`,
    `The end was cut off: the earlier head ${earlier.number} is missing.`,
  );
  demand(
    canonical(same) === canonical(earlier),
    `历史被重写：树头 ${earlier.number} 与早先的不同，审计记录 1 至 ${earlier.treeSize} 之中有改动，或树头是重签的。`,
    `History was rewritten: head ${earlier.number} is not the earlier one; something in entries 1 to ${earlier.treeSize} was changed, or the head signed anew.`,
  );
}

/**
 * @param {string | Iterable<string>} text the export, whole or in pieces of any length
 * @param {{ earlierHead?: object, trustedKeys?: readonly string[] }} known what is known from elsewhere
 * @returns {{ kind: 'untouched', entries: number, head: object } | { kind: 'tampered', reason: string }}
 */
export function verifyExport(text, { earlierHead, trustedKeys = [] } = {}) {
  try {
    const { heads, entries } = readLines(typeof text === 'string' ? [text] : text);
    checkEntries(entries);
    checkHeads(heads, trustedKeys);
    checkRoots(heads, entries);
    if (earlierHead) checkEarlierHead(heads, earlierHead, entries);
    return { kind: 'untouched', entries: entries.length, head: heads.at(-1) };
  } catch (error) {
    if (error instanceof Tampered) return { kind: 'tampered', reason: error.message };
    throw error;
  }
}

/** A head by itself, or the whole answer of `/trpc/system.auditHead`. */
function readHead(text) {
  const read = JSON.parse(text);
  const head = read?.result?.data ?? read;
  if (!Number.isSafeInteger(head?.treeSize)) throw new Error('--head: no signed head is in that file');
  return head;
}

/** A file in pieces, since a text cannot be as long as a file. */
function* chunksOf(file) {
  const decoder = new StringDecoder('utf8');
  const buffer = Buffer.allocUnsafe(1 << 20);
  const descriptor = openSync(file, 'r');
  try {
    for (let read; (read = readSync(descriptor, buffer)) > 0;) yield decoder.write(buffer.subarray(0, read));
    yield decoder.end();
  } finally {
    closeSync(descriptor);
  }
}

function main() {
  let known;
  let verdict;
  try {
    const { values, positionals } = parseArgs({
      options: { head: { type: 'string' }, key: { type: 'string', multiple: true } },
      allowPositionals: true,
    });
    const [file, ...others] = positionals;
    if (file === undefined || others.length > 0) throw new Error('one export file, please');
    known = {
      earlierHead: values.head === undefined ? undefined : readHead(readFileSync(values.head, 'utf8')),
      trustedKeys: (values.key ?? []).map((name) => keyText(readFileSync(name))),
    };
    verdict = verifyExport(chunksOf(file), known);
  } catch (error) {
    console.error(
      `${error.message}\n用法 Usage: node verify.mjs EXPORT [--head EARLIER-HEAD.json] [--key PUBLIC-KEY.pem]...`,
    );
    return 2;
  }
  if (verdict.kind === 'tampered') {
    console.error(`${verdict.reason}\n已被篡改 TAMPERED`);
    return 1;
  }
  const { number, signedAt, publicKey } = verdict.head;
  console.log(`完好 UNTOUCHED: ${verdict.entries} 条 entries, 树头 head ${number}, ${signedAt}`);
  if (known.trustedKeys.length === 0)
    console.log(
      `未给公钥，签名只按文件自带的公钥核对 no --key given, the signatures are checked by the file's own: ${publicKey}`,
    );
  if (!known.earlierHead)
    console.log(
      '未给早先的树头，末尾整段被截去无从发现 no --head given, a tail cut off with its heads would go unnoticed',
    );
  return 0;
}

if (process.argv[1] && import.meta.url === pathToFileURL(process.argv[1]).href) process.exitCode = main();
