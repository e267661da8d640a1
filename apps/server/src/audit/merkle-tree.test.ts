import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { emptyRoot, leafHash, nodeHash } from './merkle-hash.ts';
import { verifyConsistency, verifyInclusion } from './merkle-proof.ts';
import { MerkleTree } from './merkle-tree.ts';

const treeOf = (leaves: readonly string[]): MerkleTree => {
  const tree = new MerkleTree();
  for (const leaf of leaves) tree.append(leaf);
  return tree;
};

/** The reference vectors of Certificate Transparency (RFC 6962): eight leaves, the root of every size, some proofs. */
const leaves = ['', '00', '10', '2021', '3031', '40414243', '5051525354555657', '606162636465666768696a6b6c6d6e6f'].map(
  (content) => leafHash(Buffer.from(content, 'hex')),
);
const roots = [
  'e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855',
  '6e340b9cffb37a989ca544e6bb780a2c78901d3fb33738768511a30617afa01d',
  'fac54203e7cc696cf0dfcb42c92a1d9dbaf70ad9e621f4bd8d98662f00e3c125',
  'aeb6bcfe274b70a14fb067a5e5578264db0fa9b51af5e0ba159158f329e06e77',
  'd37ee418976dd95753c1c73862b9398fa2a2cf9b4ff0fdfe8b30cd95209614b7',
  '4e3bbb1f7b478dcfe71fb631631519a3bca12c9aefca1612bfce4c13a86264d4',
  '76e67dadbcdf1e10e1b74ddc608abd2f98dfb16fbce75277b5232a127f2087ef',
  'ddb89be403809e325750d3d263cd78929c2942b7942a34b77e122c9594a74c8c',
  '5dc9da79a70659a9ad559cb701ded9a2ab9d823aad2f4960cfe370eff4604328',
];
const second = '96a296d224f285c67bee93c30f8a309157f0daa35dc5b87e410b78630a09cfc7';
const thirdAndFourth = '5f083f0a1a33ca076a95279832580db3e0ef4584bdff1f54c8a360f50de3031e';
const lastFour = '6b47aaf29ee3c2af9af889bc1fb9254dabd31177f16232dd6aab035ca39bf6e4';
const fifth = 'bc1a0643b12e4d2d7c77918f44e0f4f79a838b6cf9ec5b5c283e1f4d88599e6b';
const fifthAndSixth = '0ebc5d3437fbe2db158b9f126a1d118e308181031d0a949f8dededebc558ef6a';
const seventhAndEighth = 'ca854ea128ed050b41b35ffc1b87b8eb2bde461e9e3b5596ece6b9d5975a0ae0';
const seventh = 'b08693ec2e721597130641e8211e7eedccb4c26413963eee6c1e2ed16ffb1a5f';
const firstTwo = 'fac54203e7cc696cf0dfcb42c92a1d9dbaf70ad9e621f4bd8d98662f00e3c125';
const firstFour = 'd37ee418976dd95753c1c73862b9398fa2a2cf9b4ff0fdfe8b30cd95209614b7';

describe('the published vectors', () => {
  const tree = treeOf(leaves);

  test.each(roots.map((root, size) => [size, root] as const))('the root of %i leaves', (size, root) => {
    expect(tree.root(size)).toBe(root);
    expect(treeOf(leaves.slice(0, size)).root()).toBe(root);
  });

  test.each<[number, number, string[]]>([
    [0, 1, []],
    [0, 8, [second, thirdAndFourth, lastFour]],
    [5, 8, [fifth, seventhAndEighth, firstFour]],
    [2, 3, [firstTwo]],
    [1, 5, ['6e340b9cffb37a989ca544e6bb780a2c78901d3fb33738768511a30617afa01d', thirdAndFourth, fifth]],
  ])('the inclusion of leaf %i in %i', (index, size, path) => {
    expect(tree.inclusionProof(index, size)).toEqual(path);
  });

  test.each<[number, number, string[]]>([
    [1, 1, []],
    [1, 8, [second, thirdAndFourth, lastFour]],
    [6, 8, [fifthAndSixth, seventhAndEighth, firstFour]],
    [2, 5, [thirdAndFourth, fifth]],
    [6, 7, [fifthAndSixth, seventh, firstFour]],
  ])('the consistency of %i with %i', (from, to, path) => {
    expect(tree.consistencyProof(from, to)).toEqual(path);
  });
});

const flipBit = (hash: string, bit: number): string => {
  const bytes = Buffer.from(hash, 'hex');
  bytes.writeUInt8(bytes.readUInt8(bit >> 3) ^ (1 << (bit & 7)), bit >> 3);
  return bytes.toString('hex');
};

const numbered = Array.from({ length: 70 }, (_, number) => leafHash(`leaf ${number}`));
const big = treeOf(numbered);
const anyBit = fc.nat(255);

describe('proofs', () => {
  test('every inclusion proof verifies, for its own leaf and place only', () => {
    for (let size = 1; size <= numbered.length; size += 1)
      for (const [index, leaf] of numbered.slice(0, size).entries()) {
        const path = big.inclusionProof(index, size);
        const claim = { index, size, leaf, root: big.root(size) };
        if (!verifyInclusion(claim, path)) expect.fail(`leaf ${index} of ${size}`);
        if (size > 1 && verifyInclusion({ ...claim, index: (index + 1) % size }, path)) expect.fail(`moved ${index}`);
        if (verifyInclusion({ ...claim, leaf: leafHash('another') }, path)) expect.fail(`another at ${index}`);
        if (verifyInclusion(claim, [...path, leaf]) || (size > 1 && verifyInclusion(claim, path.slice(1))))
          expect.fail(`a path of another length for ${index} of ${size}`);
      }
  });

  test('every consistency proof verifies, for its own sizes only', () => {
    for (let to = 1; to <= numbered.length; to += 1)
      for (let from = 1; from <= to; from += 1) {
        const path = big.consistencyProof(from, to);
        const claim = { from, to, fromRoot: big.root(from), toRoot: big.root(to) };
        if (!verifyConsistency(claim, path)) expect.fail(`${from} to ${to}`);
        if (from < to && verifyConsistency({ ...claim, fromRoot: big.root(from - 1) }, path)) expect.fail(`${from}`);
        if (verifyConsistency(claim, [...path, claim.toRoot])) expect.fail(`a longer path for ${from} to ${to}`);
      }
  });

  test('any flipped bit of an inclusion proof fails', () => {
    const anyLeaf = fc.integer({ min: 1, max: 70 }).chain((size) => fc.tuple(fc.nat(size - 1), fc.constant(size)));
    fc.assert(
      fc.property(anyLeaf, fc.nat(), anyBit, ([index, size], where, bit) => {
        const claim = { index, size, leaf: numbered[index] ?? '', root: big.root(size) };
        const path = big.inclusionProof(index, size);
        const flipped = path.map((hash, at) => (at === where % path.length ? flipBit(hash, bit) : hash));
        if (path.length > 0) expect(verifyInclusion(claim, flipped)).toBe(false);
        expect(verifyInclusion({ ...claim, leaf: flipBit(claim.leaf, bit) }, path)).toBe(false);
        expect(verifyInclusion({ ...claim, root: flipBit(claim.root, bit) }, path)).toBe(false);
      }),
    );
  });

  test('any flipped bit of a consistency proof fails', () => {
    const anySizes = fc
      .integer({ min: 1, max: 70 })
      .chain((to) => fc.tuple(fc.integer({ min: 1, max: to }), fc.constant(to)));
    fc.assert(
      fc.property(anySizes, fc.nat(), anyBit, ([from, to], where, bit) => {
        const claim = { from, to, fromRoot: big.root(from), toRoot: big.root(to) };
        const path = big.consistencyProof(from, to);
        const flipped = path.map((hash, at) => (at === where % path.length ? flipBit(hash, bit) : hash));
        if (path.length > 0) expect(verifyConsistency(claim, flipped)).toBe(false);
        expect(verifyConsistency({ ...claim, fromRoot: flipBit(claim.fromRoot, bit) }, path)).toBe(false);
        expect(verifyConsistency({ ...claim, toRoot: flipBit(claim.toRoot, bit) }, path)).toBe(false);
      }),
    );
  });

  test('a tree whose past was changed has no proof of consistency with it', () => {
    fc.assert(
      fc.property(fc.integer({ min: 2, max: 70 }), fc.nat(), fc.nat(), (to, atSize, atLeaf) => {
        const from = 1 + (atSize % (to - 1));
        const changed = treeOf(numbered.with(atLeaf % from, leafHash('another')).slice(0, to));
        const claim = { from, to, fromRoot: big.root(from), toRoot: changed.root() };
        expect(verifyConsistency(claim, changed.consistencyProof(from))).toBe(false);
        expect(verifyConsistency(claim, big.consistencyProof(from, to))).toBe(false);
      }),
    );
  });

  test('a node never passes for a leaf', () => {
    const bytesOf = (hash: string): Buffer => Buffer.from(hash, 'hex');
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 35 }), (pairs) => {
        const below = numbered.slice(0, pairs * 2);
        const joined = Array.from({ length: pairs }, (_, pair) =>
          leafHash(Buffer.concat(below.slice(pair * 2, pair * 2 + 2).map(bytesOf))),
        );
        expect(treeOf(joined).root()).not.toBe(big.root(pairs * 2));
      }),
    );
    const [left = '', right = ''] = numbered;
    expect(leafHash(Buffer.concat([left, right].map(bytesOf)))).not.toBe(nodeHash(left, right));
    // A path may not smuggle a second hash in, nor anything that is not a hash.
    const root = nodeHash(left, right);
    for (const path of [[left + right], [''], [right.toUpperCase()], [right.slice(2)]])
      expect(verifyInclusion({ index: 0, size: 2, leaf: left, root }, path)).toBe(false);
  });
});

test('a duplicated last leaf gives another root', () => {
  const three = numbered.slice(0, 3);
  expect(treeOf([...three, ...three.slice(2)]).root()).not.toBe(treeOf(three).root());
});

test.each<[string, (tree: MerkleTree) => unknown]>([
  ['a root beyond the leaves', (tree) => tree.root(9)],
  ['a root of less than nothing', (tree) => tree.root(-1)],
  ['half a leaf', (tree) => tree.inclusionProof(0.5)],
  ['the leaf after the last', (tree) => tree.inclusionProof(8)],
  ['a leaf of an empty tree', (tree) => tree.inclusionProof(0, 0)],
  ['consistency with nothing', (tree) => tree.consistencyProof(0)],
  ['consistency with more', (tree) => tree.consistencyProof(8, 7)],
])('%s is a mistake of the program', (_, ask) => {
  expect(() => ask(treeOf(leaves))).toThrow(RangeError);
});

test.each([
  { index: -1, size: 1 },
  { index: 1, size: 1 },
  { index: 0, size: 0 },
  { index: Number.NaN, size: 1 },
])('no path proves leaf $index of $size', ({ index, size }) => {
  expect(verifyInclusion({ index, size, leaf: emptyRoot, root: emptyRoot }, [])).toBe(false);
});

test.each([
  { from: 0, to: 0 },
  { from: 0, to: 1 },
  { from: 2, to: 1 },
  { from: 1, to: 1.5 },
])('no path proves $to to have grown from $from', ({ from, to }) => {
  expect(verifyConsistency({ from, to, fromRoot: emptyRoot, toRoot: emptyRoot }, [])).toBe(false);
});
