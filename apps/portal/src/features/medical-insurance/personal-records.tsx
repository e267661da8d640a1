import type { inferOutput } from '@trpc/tanstack-react-query';
import { Outlet } from '@tanstack/react-router';
import { createContext, use, useMemo, useState } from 'react';
import type { procedures } from '../../server.ts';
import { emptyDraft, type RecordDraft } from './record-draft.ts';

/** What the server answered to a stay to record. */
export type RecordAnswer = inferOutput<typeof procedures.medicalInsurance.recordStay>;

/** Whose years are looked at, as it was typed, and a day of the one to begin with. */
export interface YearsWanted {
  readonly citizenNumber: string;
  readonly on?: string;
}

interface PersonalRecordsState {
  readonly draft: RecordDraft;
  /** Made once for what is to be recorded and sent with every retry; other content is another intention. */
  readonly idempotencyKey: string;
  readonly isChecked: boolean;
  readonly answer: RecordAnswer | undefined;
  readonly wanted: YearsWanted | undefined;
}

interface PersonalRecordsMemory extends PersonalRecordsState {
  /** Takes what was typed as ready to be checked. */
  readonly check: (draft: RecordDraft) => void;
  readonly recorded: (answer: RecordAnswer) => void;
  readonly want: (wanted: YearsWanted) => void;
  readonly startAnew: () => void;
}

const freshState = (): PersonalRecordsState => ({
  draft: emptyDraft,
  idempotencyKey: crypto.randomUUID(),
  isChecked: false,
  answer: undefined,
  wanted: undefined,
});

const Memory = createContext<PersonalRecordsMemory | undefined>(undefined);

const isSame = (a: RecordDraft, b: RecordDraft): boolean => JSON.stringify(a) === JSON.stringify(b);

/**
 * Keeps personal data of the pages below it in memory, and nowhere else: not in an address, which would be kept in
 * histories and logs, and not in the browser's storage.
 */
export function PersonalRecords() {
  const [state, setState] = useState(freshState);
  const memory = useMemo(
    (): PersonalRecordsMemory => ({
      ...state,
      check: (draft) =>
        setState((before) => ({
          ...before,
          draft,
          isChecked: true,
          ...(isSame(draft, before.draft) ? {} : { idempotencyKey: crypto.randomUUID(), answer: undefined }),
        })),
      recorded: (answer) => setState((before) => ({ ...before, answer })),
      want: (wanted) => setState((before) => ({ ...before, wanted })),
      startAnew: () => setState(freshState),
    }),
    [state],
  );
  return (
    <Memory value={memory}>
      <Outlet />
    </Memory>
  );
}

export function usePersonalRecords(): PersonalRecordsMemory {
  const memory = use(Memory);
  if (!memory) throw new Error('this page belongs under PersonalRecords');
  return memory;
}
