const key = 'large-text';

/** Whether this visitor chose large text before. A browser that keeps nothing shows standard text. */
export function wantsLargeText(): boolean {
  try {
    return localStorage.getItem(key) === 'on';
  } catch {
    return false;
  }
}

/** Keeps the choice for the next visit, where the browser lets it. */
export function rememberLargeText(large: boolean): void {
  try {
    localStorage.setItem(key, large ? 'on' : 'off');
  } catch {
    // The choice then holds for this visit.
  }
}
