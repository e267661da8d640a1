import * as z from 'zod';

/**
 * The pooling areas 统筹区 (art. 2): the urban area, Dongtou apart from it, and each county or county-level city. Each
 * collects and spends its own fund.
 *
 * @example
 * poolingAreaSchema.parse('wenzhou-urban');
 */
export const poolingAreaSchema = z.enum([
  'wenzhou-urban',
  'dongtou',
  'yueqing',
  'ruian',
  'yongjia',
  'pingyang',
  'cangnan',
  'wencheng',
  'taishun',
]);

/** One of the {@link poolingAreas}. */
export type PoolingArea = z.infer<typeof poolingAreaSchema>;

/** Every pooling area. */
export const poolingAreas: readonly PoolingArea[] = poolingAreaSchema.options;
