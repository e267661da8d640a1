/** Which certificate, or whose, is checked, as the address holds it. */
export interface CertificateSearch {
  readonly number?: string;
  readonly creditCode?: string;
}

const textOf = (given: unknown): string => (given === undefined ? '' : String(given).trim().slice(0, 100));

/** Reads the address. */
export function readCertificateSearch(given: Readonly<Record<string, unknown>>): CertificateSearch {
  const number = textOf(given['number']);
  const creditCode = textOf(given['creditCode']);
  return { ...(number !== '' && { number }), ...(creditCode !== '' && { creditCode }) };
}
