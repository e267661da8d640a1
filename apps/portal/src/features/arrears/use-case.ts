import { useQuery } from '@tanstack/react-query';
import { procedures } from '../../server.ts';

/** A case as it stands. Reading it is noted for its workers, so pages that follow each other share what was read. */
export const useCase = (id: string) =>
  useQuery({ ...procedures.wageDeposit.arrearsCase.queryOptions({ id }), staleTime: 5_000 });
