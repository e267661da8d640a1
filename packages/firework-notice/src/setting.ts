import type { Bilingual } from '@wenzhou/statute';
import * as z from 'zod';

/** Where at a place one stands: on open ground, or on which part of a building. */
export const settings = {
  'open-ground': { zh: '室外空地', en: 'open ground' },
  roof: { zh: '楼顶', en: 'roof' },
  balcony: { zh: '阳台', en: 'balcony' },
  stairs: { zh: '楼道', en: 'stairs' },
  corridor: { zh: '走廊', en: 'corridor' },
  'other-building-part': { zh: '建筑物的其他部位', en: 'other part of a building' },
} as const satisfies Readonly<Record<string, Bilingual>>;

export type Setting = keyof typeof settings;

export const settingSchema = z.enum(Object.keys(settings) as readonly Setting[]);
