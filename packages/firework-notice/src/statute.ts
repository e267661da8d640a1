import { plainDate } from '@wenzhou/calendar';
import { citeStatute, type Statute } from '@wenzhou/statute';

/** The notice itself: the city government's notice 1 of 2018. */
export const fireworkNotice: Statute = {
  id: 'wenzhou-notice-2018-1',
  title: {
    zh: '关于做好2018年春节期间市区烟花爆竹安全管理的通告',
    en: 'Notice on the safety of fireworks in the urban area during the Spring Festival of 2018',
  },
  shortTitle: { zh: '2018年春节烟花爆竹通告', en: 'Firework notice 2018' },
  documentNumber: '通告〔2018〕1号',
  division: 'part',
  effectiveFrom: plainDate('2018-01-20'),
};

/** The national regulation that the notice stands on. */
export const fireworkRegulation: Statute = {
  id: 'cn-firework-regulation',
  title: { zh: '烟花爆竹安全管理条例', en: 'Regulation on the Safety of Fireworks' },
  shortTitle: { zh: '烟花爆竹安全管理条例', en: 'Firework Regulation' },
  documentNumber: '国务院令第455号',
  division: 'article',
  effectiveFrom: plainDate('2006-01-21'),
};

/** Cites the national regulation. */
export const regulation = citeStatute(fireworkRegulation);

/** The notice and the national regulation that its rules cite. */
export const statutes: readonly Statute[] = [fireworkNotice, fireworkRegulation];
