import * as z from 'zod';

/** Which part of a list, from page 1. */
export const pagingFields = {
  page: z.int().min(1).max(100_000).default(1),
  size: z.int().min(1).max(100).default(20),
};

export interface Paging {
  readonly page: number;
  readonly size: number;
}

export const limitOf = ({ page, size }: Paging) => ({ limit: size, offset: (page - 1) * size });
