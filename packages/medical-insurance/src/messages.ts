import type { MessageTables } from '@wenzhou/statute';
import { en } from './messages/en.ts';
import { zh } from './messages/zh.ts';
import type { MedicalInsuranceRefusals } from './refusals.ts';
import type { MedicalInsuranceSteps } from './steps.ts';

/**
 * The texts of every step and refusal of this package, in Chinese and English.
 *
 * @example
 * ```ts
 * trace.steps.map((step) => say(messages, 'zh', step));
 * ```
 */
export const messages: MessageTables<MedicalInsuranceSteps & MedicalInsuranceRefusals> = { zh, en };
