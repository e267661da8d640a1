import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { accessTitle, accessTitles } from './access-titles.ts';
import { permissions } from '../permissions/permissions.ts';

const sources = fileURLToPath(new URL('..', import.meta.url));

/** The third argument of what notes an access: a text, or the name of a constant of the same file. */
const noted = /(?:noteAccess|accessWrites)\(\s*[^,]+,\s*[^,]+,\s*(?:'([^']+)'|(\w+))/g;

/** Under which names accesses are noted anywhere in the program. */
async function notedNames(): Promise<ReadonlySet<string>> {
  const names = new Set<string>();
  for (const file of await readdir(sources, { recursive: true })) {
    if (!file.endsWith('.ts') || file.endsWith('.test.ts') || file.endsWith('note-access.ts')) continue;
    const text = await readFile(join(sources, file), 'utf8');
    for (const [, name, constant] of text.matchAll(noted)) {
      const found = name ?? new RegExp(`const ${constant} = '([^']+)'`).exec(text)?.[1];
      if (found === undefined) throw new Error(`${file} notes an access under a name that is not to be found`);
      names.add(found);
    }
  }
  return names;
}

test('whoever was looked at is told in words what was done, whatever it was', async () => {
  const names = await notedNames();
  expect(names.size).toBeGreaterThan(3);
  expect([...names].filter((name) => accessTitles[name] === undefined)).toEqual([]);
  expect(Object.keys(accessTitles).filter((name) => !names.has(name))).toEqual([]);
});

test('accesses are noted under the names of the table of permissions', async () => {
  expect([...(await notedNames())].filter((name) => permissions[name] === undefined)).toEqual([]);
});

test('an access of a procedure that is no more is told by its name', () => {
  expect(accessTitle('medicalInsurance.formerName')).toEqual({
    zh: 'medicalInsurance.formerName',
    en: 'medicalInsurance.formerName',
  });
});
