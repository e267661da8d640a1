/** A call that has to wait until somebody has signed in again. */
interface SignInRequest {
  readonly answered: Promise<boolean>;
  readonly answer: (isSignedIn: boolean) => void;
}

let open: SignInRequest | undefined;
const listeners = new Set<() => void>();
const tell = (): void => listeners.forEach((listener) => listener());

/** Asks whoever is at the page to sign in. Several calls at once ask once. @returns whether they did */
export function askToSignIn(): Promise<boolean> {
  if (!open) {
    let answer: SignInRequest['answer'] = () => undefined;
    const answered = new Promise<boolean>((resolve) => {
      answer = resolve;
    });
    open = { answered, answer };
    tell();
  }
  return open.answered;
}

/** Answers whoever waits: they are signed in, or would rather not. */
export function answerSignIn(isSignedIn: boolean): void {
  open?.answer(isSignedIn);
  open = undefined;
  tell();
}

export const isAskedToSignIn = (): boolean => open !== undefined;

export function onSignInRequest(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}
