import { inputMessages } from '@wenzhou/statute';
import { fieldLabels } from './field-labels.ts';

/** The texts for faults of an input, with the labels of this domain's fields. */
export const inputTexts = inputMessages(fieldLabels);
