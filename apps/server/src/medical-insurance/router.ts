import { router } from '../trpc/procedures.ts';
import { listYears } from './list-years.ts';
import { previewSettlement } from './preview-settlement.ts';
import { readYear } from './read-year.ts';
import { recordStay } from './record-stay.ts';

export const medicalInsuranceRouter = router({ previewSettlement, recordStay, listYears, readYear });
