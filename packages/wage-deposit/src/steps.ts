import type { DayUnit, PlainDate } from '@wenzhou/calendar';
import type { CreditCode } from '@wenzhou/identity';
import type { Fen, Rate } from '@wenzhou/money';
import type { Bilingual } from '@wenzhou/statute';
import type { ActivationBasis, DepositHolder } from './activation-basis.ts';
import type { ContractExemption, ContractRecord } from './contract-record.ts';
import type { InstrumentKind } from './instrument-kind.ts';
import type { InterpretationCode } from './interpretations.ts';
import type { LawfulUse } from './lawful-use.ts';
import type { ContractTerm } from './parameters/contract-terms.ts';
import type { StandardItem } from './parameters/standards.ts';
import type { Category, Grade } from './qualification.ts';
import type { CertifiedStanding } from './certified-standing.ts';
import type { TopUpGround } from './top-up-ground.ts';
import type { Role, StepName } from './step-name.ts';
import type { DueDate } from './working-day-term.ts';

interface Read {
  readonly interpretations: readonly InterpretationCode[];
}

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
  readonly 'cash-accepted': { readonly amount: Fen };
  /** A guarantee or policy covers the years that article 6 asks for. */
  readonly 'cover-complete': Read & {
    readonly kind: InstrumentKind;
    readonly from: PlainDate;
    readonly to: PlainDate;
    readonly years: number;
    readonly neededTo: PlainDate;
  };
  /** On what a deposit is used. */
  readonly 'activation-founded': Read & {
    readonly basis: ActivationBasis;
    readonly arrears: Fen;
    readonly amount: Fen;
  };
  readonly drawn: { readonly from: DepositHolder; readonly amount: Fen; readonly left: Fen };
  readonly 'paid-in-full': { readonly workers: number; readonly owed: Fen; readonly available: Fen };
  readonly 'paid-in-proportion': Read & {
    readonly workers: number;
    readonly owed: Fen;
    readonly available: Fen;
    readonly unpaid: Fen;
  };
  readonly 'ground-weighed': Read & { readonly ground: TopUpGround['ground']; readonly multiple: Rate };
  readonly 'ground-not-met': { readonly ground: TopUpGround['ground'] };
  /** Grounds set aside because the case after a full refund is not serious. */
  readonly 'not-raised': Read & { readonly setAside: number };
  readonly 'top-up-level': Read & {
    readonly standard: Fen;
    readonly multiple: Rate;
    readonly level: Fen;
    readonly of: number;
  };
  readonly 'top-up-term': Read & DueDate;
  readonly 'adjustment-term': Read & DueDate;
  /** The last day for the difference of a higher standard, once the adjustment is applied for. */
  readonly 'difference-term': Read & DueDate;
  /** The last day for the payment after an exemption was revoked. */
  readonly 'revocation-term': Read & DueDate;
  readonly refundable: {
    readonly from: PlainDate;
    readonly completesOn: PlainDate;
    readonly years: number;
    readonly amount: Fen;
  };
  readonly 'not-refundable': { readonly reasons: number };
  readonly 'certificate-holds': {
    readonly creditCode: CreditCode;
    readonly standing: Exclude<CertifiedStanding, 'short'>;
    readonly on: PlainDate;
  };
  /** A multiple raised before stays. */
  readonly 'multiple-kept': Read & { readonly multiple: Rate; readonly level: Fen };
  /** Nothing is lacking up to the level: the deposit is adjusted with the notice, and the years start again. */
  readonly 'nothing-lacking': Read & { readonly level: Fen; readonly receivedOn: PlainDate };
  /** What a demand asks for: what is lacking up to the level and no other demand asks for. */
  readonly 'demanded-sum': Read & {
    readonly level: Fen;
    readonly balance: Fen;
    readonly demanded: Fen;
    readonly amount: Fen;
  };
  /** All that is lacking is asked for by earlier demands: this one asks for nothing besides. */
  readonly 'demanded-before': Read & { readonly level: Fen; readonly balance: Fen; readonly demanded: Fen };
  /** The level of a new standard, and what comes in or goes back. */
  readonly 'new-level': Read & {
    readonly standard: Fen;
    readonly multiple: Rate;
    readonly level: Fen;
    readonly paidIn: Fen;
    readonly paidBack: Fen;
  };
  /** A step in the life of a deposit may be taken by this role. */
  readonly 'step-taken': { readonly step: StepName; readonly role: Role };
  readonly 'lawful-use': { readonly use: LawfulUse };
  /** A contract under the national rule: its size, and how the firm stands by its years without arrears. */
  readonly 'contract-placed': Read & {
    readonly sum: Fen;
    readonly small: boolean;
    readonly record: ContractRecord;
    readonly lastArrearsOn?: PlainDate;
  };
  readonly 'contract-exempt': { readonly ground: ContractExemption; readonly sum: Fen };
  readonly 'contract-share': { readonly sum: Fen; readonly share: Rate; readonly amount: Fen };
  /** The bounds that the national rule gives; one that it does not give is left out. */
  readonly 'contract-bounds': { readonly sum: Fen; readonly least?: Fen; readonly most?: Fen };
  readonly 'contract-term': Read & {
    readonly term: ContractTerm;
    readonly from: PlainDate;
    readonly days: number;
    readonly unit: DayUnit;
    readonly dueOn: PlainDate;
  };
}
