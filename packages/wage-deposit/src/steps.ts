import type { PlainDate } from '@wenzhou/calendar';
import type { Fen } from '@wenzhou/money';
import type { Bilingual } from '@wenzhou/statute';
import type { InterpretationCode } from './interpretations.ts';
import type { StandardItem } from './parameters/standards.ts';
import type { Category, Grade } from './qualification.ts';

/**
 * What the explanation of a ruling is made of. Amounts are in fen; `interpretations` holds the codes of the readings
 * that the step rests on.
 */
export interface WageDepositSteps {
  /** The regime that governs the day. */
  readonly 'policy-in-force': { readonly policy: Bilingual; readonly on: PlainDate; readonly from: PlainDate };
  /** Qualifications that do not count because the firm holds a general one. */
  readonly 'general-prevails': { readonly general: number; readonly others: number };
  /** The item of article 5 that a qualification falls under, and its standard. */
  readonly 'qualification-placed': {
    readonly category: Category;
    readonly grade?: Grade;
    readonly item: StandardItem;
    readonly standard: Fen;
    readonly interpretations: readonly InterpretationCode[];
  };
  /** The highest general grade decides. */
  readonly 'highest-grade': { readonly grade: Grade; readonly standard: Fen; readonly of: number };
  /** The highest standard decides among several qualifications, none of them general. */
  readonly 'highest-standard': {
    readonly standard: Fen;
    readonly of: number;
    readonly interpretations: readonly InterpretationCode[];
  };
  /** The years towards the exemption: their first day, and the anniversary that completes them. */
  readonly 'clean-period': {
    readonly from: PlainDate;
    readonly since: 'first-payment' | 'top-up';
    readonly years: number;
    readonly completesOn: PlainDate;
    readonly on: PlainDate;
    readonly interpretations: readonly InterpretationCode[];
  };
  readonly exempt: {
    readonly from: PlainDate;
    readonly completesOn: PlainDate;
    readonly years: number;
    readonly interpretations: readonly InterpretationCode[];
  };
  readonly 'not-exempt': { readonly reasons: number };
  readonly 'deposit-required': { readonly amount: Fen; readonly standard: Fen };
  /** The division that a unified social credit code names as the firm's place of registration. */
  readonly 'division-from-code': { readonly creditCode: string; readonly division: string };
  /** A retired division and the one that took its place. */
  readonly 'division-succeeded': {
    readonly retired: Bilingual;
    readonly division: string;
    readonly name: Bilingual;
  };
  readonly 'pays-at-county': { readonly division: string; readonly name: Bilingual };
  readonly 'pays-at-city': { readonly division: string };
  readonly 'payment-term': {
    readonly contractFiledOn: PlainDate;
    readonly workingDays: number;
    readonly dueOn: PlainDate;
    readonly interpretations: readonly InterpretationCode[];
  };
}
