import { useEffect } from 'react';

/** Begins at the top with what takes the place of a page under the same address, as a new page does. */
export function useBeginAtTop(): void {
  useEffect(() => {
    document.getElementById('content')?.focus({ preventScroll: true });
    window.scrollTo({ top: 0 });
  }, []);
}
