/** The digits of a one-time code as they were typed, in either width and with spaces; nothing where they are no code. */
export function readCode(typed: string): string | undefined {
  const code = typed.normalize('NFKC').replaceAll(/\s/g, '');
  return /^\d{6}$/.test(code) ? code : undefined;
}
