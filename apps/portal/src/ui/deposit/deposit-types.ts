import type { inferOutput } from '@trpc/tanstack-react-query';
import type { procedures } from '../../server.ts';

/** A firm's deposit as the server tells it. */
export type DepositView = inferOutput<typeof procedures.wageDeposit.myDeposit>;
export type TimelineEntry = inferOutput<typeof procedures.wageDeposit.timeline>['entries'][number];
export type RequestRow = inferOutput<typeof procedures.wageDeposit.requests>['requests'][number];
export type RequestView = inferOutput<typeof procedures.wageDeposit.request>;
export type DocumentRow = DepositView['documents'][number];
export type ShownClaim = RequestView['claims'][number];
export type ActivationPreview = NonNullable<NonNullable<RequestView['preview']>['activation']>;
export type EventDescription = TimelineEntry['event'];
