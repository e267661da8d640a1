import { parseYuan, sumFen } from '@wenzhou/money';
import type { inferInput, inferOutput } from '@trpc/tanstack-react-query';
import type { procedures } from '../../server.ts';

/** Wages owed as somebody typed them, or as a file holds them. */
export type TypedClaim = inferInput<typeof procedures.wageDeposit.submitActivation>['claims'][number];
/** What is wrong with a row of a list, where, and what to do about it. */
export type RowFault = inferOutput<typeof procedures.wageDeposit.readWorkersList>['faults'][number];

export const claimColumns = ['name', 'citizenNumber', 'project', 'month', 'owed'] as const;
export type ClaimColumn = (typeof claimColumns)[number];

export const emptyClaim: TypedClaim = { name: '', citizenNumber: '', project: '', month: '', owed: '' };

export const isEmptyClaim = (claim: TypedClaim): boolean => claimColumns.every((column) => claim[column].trim() === '');

/** The sum of the amounts that can be read, fen. */
export const sumOf = (claims: readonly TypedClaim[]) => sumFen(claims.flatMap(({ owed }) => parseYuan(owed) ?? []));
