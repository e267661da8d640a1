import type { MessageTables } from '@wenzhou/statute';
import { en } from './messages/en.ts';
import { zh } from './messages/zh.ts';
import type { TradingRefusals } from './refusals.ts';
import type { TradingSteps } from './steps.ts';

/**
 * The texts of every step and refusal in Chinese and English.
 *
 * @example
 * say(messages, 'zh', step);
 */
export const messages: MessageTables<TradingSteps & TradingRefusals> = { zh, en };
