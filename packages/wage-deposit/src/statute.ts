import { plainDate } from '@wenzhou/calendar';
import { citeStatute, type Statute } from '@wenzhou/statute';

/** The city's measure on wage deposits of construction firms, 温政发〔2018〕3号. */
export const measure: Statute<'wenzhou-2018-3'> = {
  id: 'wenzhou-2018-3',
  title: {
    zh: '温州市建筑业企业农民工工资支付保证金管理办法',
    en: 'Wenzhou measure on wage deposits of construction firms for migrant workers',
  },
  shortTitle: { zh: '工资保证金办法', en: 'wage-deposit measure' },
  documentNumber: '温政发〔2018〕3号',
  division: 'article',
  effectiveFrom: plainDate('2018-03-01'),
};

/** The State Council's regulation on paying migrant workers, in force from 1 May 2020. */
export const wagePaymentRegulation = {
  id: 'cn-wage-payment-regulation',
  title: {
    zh: '保障农民工工资支付条例',
    en: 'Regulation on guaranteeing the payment of wages to migrant workers',
  },
  shortTitle: { zh: '工资支付条例', en: 'wage-payment regulation' },
  documentNumber: '国务院令第724号',
  division: 'article',
  effectiveFrom: plainDate('2020-05-01'),
} as const satisfies Statute;

/** Cites the State Council's regulation. */
export const nationalArt = citeStatute(wagePaymentRegulation);

/** The measure and the statutes that its rulings cite. */
export const statutes: readonly Statute[] = [measure, wagePaymentRegulation];
