import { expect, test } from 'vitest';
import { documentName, extensionOf, savedAs } from './document-name.ts';

test.each([
  ['保函.pdf', '保函.pdf'],
  ['../../../etc/passwd', 'passwd'],
  ['..\\..\\Windows\\win.ini', 'win.ini'],
  ['C:\\fakepath\\保函.pdf', '保函.pdf'],
  ['/a/b/', ''],
  ['....//', ''],
  ['..', ''],
  ['.htaccess', 'htaccess'],
  ['a\0b.pdf', 'ab.pdf'],
  ['a\r\nSet-Cookie: x=y.pdf', 'a Set-Cookie: x=y.pdf'],
  // What follows is shown from right to left.
  ['invoice\u202Efdp.exe', 'invoicefdp.exe'],
  ['zero\u200Bwidth\uFEFF.pdf', 'zerowidth.pdf'],
  ['half \uD800 pair.pdf', 'half pair.pdf'],
  ['e\u0301.pdf', 'é.pdf'],
  ['  spaces  .pdf  ', 'spaces .pdf'],
  // Markup and SQL are letters like others; nothing takes them for more.
  ['<img src=x onerror=alert(1)>.pdf', '<img src=x onerror=alert(1)>.pdf'],
  ["'); drop table documents;--.pdf", "'); drop table documents;--.pdf"],
])('%j is listed as %j', (given, listed) => {
  expect(documentName(given)).toBe(listed);
});

test('a long name is cut to 200 characters before its ending, and no character is halved', () => {
  const cut = documentName(`${'𠮷'.repeat(300)}.pdf`);
  expect(Array.from(cut)).toHaveLength(200);
  expect(cut).toBe(`${'𠮷'.repeat(196)}.pdf`);
  expect(Array.from(documentName(`a.${'b'.repeat(300)}`))).toHaveLength(200);
});

test.each([
  ['a.PDF', 'pdf'],
  ['a.tar.gz', 'gz'],
  ['a', ''],
  ['a.', ''],
])('the ending of %j is %j', (name, ending) => {
  expect(extensionOf(name)).toBe(ending);
});

test.each([
  ['保函 1.pdf', `attachment; filename="__ 1.pdf"; filename*=UTF-8''%E4%BF%9D%E5%87%BD%201.pdf`],
  ['a"b\\c%41.pdf', `attachment; filename="a_b_c_41.pdf"; filename*=UTF-8''a%22b%5Cc%2541.pdf`],
  ["it's (1)*.pdf", `attachment; filename="it_s _1__.pdf"; filename*=UTF-8''it%27s%20%281%29%2A.pdf`],
])('%j is saved by a header that nothing breaks', (name, header) => {
  expect(savedAs(name)).toBe(header);
});
