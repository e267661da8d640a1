import { plainDate } from '@wenzhou/calendar';
import type { Statute } from '@wenzhou/statute';

/** 温州市全民基本医疗保险办法, 温政发〔2018〕1号, in force from 2018-04-01 (art. 98). */
export const medicalInsuranceMeasure = {
  id: 'wenzhou-2018-1',
  title: {
    zh: '温州市全民基本医疗保险办法',
    en: 'Measure of Wenzhou on Basic Medical Insurance for All',
  },
  shortTitle: { zh: '全民医保办法', en: 'Medical insurance measure' },
  documentNumber: '温政发〔2018〕1号',
  division: 'article',
  effectiveFrom: plainDate('2018-04-01'),
} as const satisfies Statute;

/** Every statute that this package cites. */
export const statutes: readonly Statute[] = [medicalInsuranceMeasure];
