import { useQuery } from '@tanstack/react-query';
import { type PlainDate, plainDate } from '@wenzhou/calendar';
import { procedures } from '../../server.ts';

/** The day that the server decides by, once it is known. */
export function useToday(): PlainDate | undefined {
  const { data: clock } = useQuery(procedures.system.clock.queryOptions());
  return clock && plainDate(clock.today);
}
