import { verifyNotice } from '../notices/verify-notice.ts';
import { router } from '../trpc/procedures.ts';
import { listDocuments } from './list-documents.ts';

export const documentsRouter = router({ list: listDocuments, verify: verifyNotice });
