import { inputMessages, type MessageTables } from '@wenzhou/statute';
import { fieldLabels } from './messages/field-labels.ts';
import { en } from './messages/en.ts';
import { zh } from './messages/zh.ts';
import type { FireworkReasons } from './reasons.ts';
import type { FireworkRefusals } from './refusals.ts';
import type { FireworkSteps } from './steps.ts';

const input = inputMessages(fieldLabels);

/** The texts of every step, reason and refusal, in Chinese and English. */
export const messages: MessageTables<FireworkSteps & FireworkReasons & FireworkRefusals> = {
  zh: { ...input.zh, ...zh },
  en: { ...input.en, ...en },
};
