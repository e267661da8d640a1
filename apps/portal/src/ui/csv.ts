/** What a spreadsheet would take for a formula, numbers left alone. */
const formula = /^[=+\-@\t\r](?![\d,.]+$)/;

function cell(text: string): string {
  const harmless = formula.test(text) ? `'${text}` : text;
  return /[",\r\n]/.test(harmless) ? `"${harmless.replaceAll('"', '""')}"` : harmless;
}

/** A list as a file that spreadsheets open as it is: in UTF-8, and with nothing in it that they would carry out. */
export const toCsv = (rows: readonly (readonly string[])[]): string =>
  `\u{FEFF}${rows.map((row) => `${row.map(cell).join(',')}\r\n`).join('')}`;
