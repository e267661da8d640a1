import { fileURLToPath } from 'node:url';

/** The program that verifies an export elsewhere. It stands outside the package, as it does for whoever runs it. */
export const verifierFile = fileURLToPath(new URL('../../../tooling/verify-audit/verify.mjs', import.meta.url));

interface Verifier {
  readonly verifyExport: (
    text: string | Iterable<string>,
    known?: { readonly earlierHead?: object; readonly trustedKeys?: readonly string[] },
  ) => { readonly kind: 'untouched' | 'tampered'; readonly reason?: string };
  readonly keyText: (pem: string) => string;
}

export const verifier = async (): Promise<Verifier> => (await import(verifierFile)) as Verifier;
