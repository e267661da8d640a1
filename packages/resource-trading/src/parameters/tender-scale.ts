import { plainDate } from '@wenzhou/calendar';
import { type Fen, yuan } from '@wenzhou/money';
import { defineParameter } from '@wenzhou/statute';

/** The estimated amount of a single contract, in fen, from which (inclusive) it must be tendered. */
export interface TenderScale {
  readonly works: Fen;
  readonly goods: Fen;
  readonly services: Fen;
}

/**
 * The scale from which construction projects must be tendered. Until the end of May 2018 it followed
 * 浙发改法规〔2006〕923号, whose figures are not known: there is no value for those days.
 */
export const tenderScale = defineParameter<TenderScale>({
  id: 'tender-scale',
  label: { zh: '必须招标的规模标准', en: 'scale from which a tender is required' },
  unit: 'table',
  values: [
    {
      value: { works: yuan(4_000_000), goods: yuan(2_000_000), services: yuan(1_000_000) },
      from: plainDate('2018-06-01'),
      source: {
        kind: 'document',
        title: {
          zh: '必须招标的工程项目规定',
          en: 'National rules on which construction projects must be tendered',
        },
        sureness: 'C',
        note: {
          zh: '国家统一标准，自2018年6月起；未见原文。',
          en: 'The uniform national limits from June 2018; the text itself was not seen.',
        },
      },
    },
  ],
});

/**
 * The scale from which agent construction of government-invested projects enters (the remark on A12). It follows
 * 浙发改法规〔2006〕923号, whose figures are not known.
 */
export const agentConstructionScale = defineParameter<TenderScale>({
  id: 'agent-construction-scale',
  label: { zh: '政府投资项目代建进场的规模标准', en: 'scale from which agent construction enters' },
  unit: 'table',
  values: [],
});
