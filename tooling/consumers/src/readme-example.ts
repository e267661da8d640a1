/** The runnable example of a README and what it promises to print. */
export interface ReadmeExample {
  readonly code: string;
  readonly promised: readonly string[];
}

const fence = /^```ts\n([\s\S]*?)^```/gm;
const promise = /\/\/ => (.*)$/gm;

/** Every `ts` block of a README, as one module each, with the lines its comments promise. */
export function readmeExamples(readme: string): readonly ReadmeExample[] {
  return [...readme.matchAll(fence)].map(([, code = '']) => ({
    code,
    promised: [...code.matchAll(promise)].map(([, printed = '']) => printed.trim()),
  }));
}
