import { readFile } from 'node:fs/promises';
import {
  buildSiteIndex,
  demonstrationSites,
  type FireworkRefusals,
  forbiddenAreas,
  type ForbiddenAreaCollection,
  messages,
  notices,
  type Site,
  type SiteIndex,
  type SiteInput,
} from '@wenzhou/firework-notice';
import { type Bilingual, type Language, type RefusalOf, say } from '@wenzhou/statute';
import * as z from 'zod';
import { errorCode } from '../error-code.ts';
import { exitCodes, StartFault } from '../fault.ts';

/** The sites that answers are based on. */
export interface SiteData {
  /** `fictional` until an operator imports real ones. */
  readonly origin: 'fictional' | 'imported';
  readonly index: SiteIndex;
  readonly sites: readonly Site[];
  readonly areas: ForbiddenAreaCollection;
}

/** The notice that answers are given under. */
export const notice = notices.springFestival2018;

const featureCollectionSchema = z.object({
  type: z.literal('FeatureCollection'),
  features: z.array(
    z.object({
      type: z.literal('Feature'),
      id: z.union([z.string(), z.number()]).optional(),
      properties: z.record(z.string(), z.unknown()),
      geometry: z.unknown(),
    }),
  ),
});

const shownFaults = 5;

const faulty = (path: string, why: Bilingual, cause?: unknown): StartFault =>
  new StartFault(
    {
      code: 'firework-sites-faulty',
      reason: {
        zh: `环境变量 FIREWORK_SITES 所指的文件 ${path} 不能使用：${why.zh}`,
        en: `The file ${path} of the environment variable FIREWORK_SITES cannot be used: ${why.en}`,
      },
      remedy: {
        zh: '请改正文件（GeoJSON FeatureCollection，WGS 84，每个要素的 properties 含 id、name、kind、source），或删去该变量以使用虚构的演示场所。',
        en: 'Correct the file (a GeoJSON FeatureCollection, WGS 84, with id, name, kind and source in the properties of each feature), or remove the variable to use the fictional demonstration sites.',
      },
    },
    exitCodes.configuration,
    { cause },
  );

async function readSites(path: string): Promise<readonly SiteInput[]> {
  let content: unknown;
  try {
    content = JSON.parse(await readFile(path, 'utf8'));
  } catch (error) {
    const code = errorCode(error);
    throw faulty(
      path,
      code === undefined
        ? { zh: '不是有效的 JSON。', en: 'it is not valid JSON.' }
        : { zh: `读不到（${String(code)}）。`, en: `it cannot be read (${String(code)}).` },
      error,
    );
  }
  const read = featureCollectionSchema.safeParse(content);
  if (!read.success) throw faulty(path, { zh: '不是 FeatureCollection。', en: 'it is not a FeatureCollection.' });
  // What the features hold is for the domain to check, which names every fault of every row.
  return read.data.features.map(
    ({ id, properties, geometry }) => ({ id, ...properties, geometry }) as unknown as SiteInput,
  );
}

/**
 * Reads the sites once: those of the operator's file, or the fictional ones.
 *
 * @throws StartFault `firework-sites-faulty` with the first faults of the file
 */
export async function loadSites(path: string | undefined): Promise<SiteData> {
  const given = path === undefined ? demonstrationSites : await readSites(path);
  const index = buildSiteIndex(given);
  const areas = forbiddenAreas(notice, given);
  if (index.kind === 'granted' && areas.kind === 'granted')
    return {
      origin: path === undefined ? 'fictional' : 'imported',
      index: index.outcome,
      sites: index.outcome.sites,
      areas: areas.outcome,
    };
  const refusals: readonly RefusalOf<FireworkRefusals>[] = index.kind === 'refused' ? index.refusals : [];
  const tell = (language: Language): string =>
    refusals
      .slice(0, shownFaults)
      .map((refusal) => say(messages, language, refusal))
      .join(' ');
  throw faulty(path ?? '', { zh: tell('zh'), en: tell('en') });
}
