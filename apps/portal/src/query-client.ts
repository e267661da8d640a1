import { QueryClient } from '@tanstack/react-query';

/** Rules do not change between two looks at a page, so an answer stays fresh; a lost connection is tried once more. */
export const queryClient = new QueryClient({
  defaultOptions: { queries: { staleTime: 60_000, retry: 1, refetchOnWindowFocus: false } },
});
