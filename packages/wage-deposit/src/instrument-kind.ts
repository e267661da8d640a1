/** How a deposit is paid (art. 6): cash 现金, bank guarantee 银行保函, insurance policy 保险保单. */
export const instrumentKinds = ['cash', 'bank-guarantee', 'insurance-policy'] as const;

export type InstrumentKind = (typeof instrumentKinds)[number];
