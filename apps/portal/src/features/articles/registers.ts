import { articles as fireworkNotice } from '@wenzhou/firework-notice';
import { articles as medicalInsurance } from '@wenzhou/medical-insurance';
import { articles as resourceTrading } from '@wenzhou/resource-trading';
import type { ArticleRegister } from '@wenzhou/statute';
import { articles as wageDeposit } from '@wenzhou/wage-deposit';

/** The registers of the four documents. */
export const registers: readonly ArticleRegister[] = [medicalInsurance, resourceTrading, wageDeposit, fireworkNotice];
