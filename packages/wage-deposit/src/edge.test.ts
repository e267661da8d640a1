import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import * as api from './index.ts';

type Rule = (...given: readonly never[]) => { readonly kind: string };

const rules: Readonly<Record<string, Rule>> = {
  apportion: api.apportion,
  checkCertificate: api.checkCertificate,
  checkInstrument: api.checkInstrument,
  checkUse: api.checkUse,
  decide: (command) => api.decide(api.noDeposit, command),
  decideActivation: api.decideActivation,
  refundEligibility: api.refundEligibility,
  requiredTopUp: api.requiredTopUp,
  topUpDueDate: (day) => api.topUpDueDate(day),
  adjustmentDueDate: (day) => api.adjustmentDueDate(day),
};

test.each(Object.entries(rules))('%s answers anything with a ruling, never with a throw', (_, rule) => {
  fc.assert(
    fc.property(fc.array(fc.anything(), { maxLength: 3 }), (given) => {
      expect(['refused', 'incomplete']).toContain(rule(...(given as never[])).kind);
    }),
  );
});

const days = fc
  .date({ min: new Date('0001-01-01T00:00:00Z'), max: new Date('9999-12-31T00:00:00Z'), noInvalidDate: true })
  .map((date) => date.toISOString().slice(0, 10));
const amounts = fc.oneof(fc.nat(1000), fc.maxSafeInteger());

test('days and amounts of any size are answered', () => {
  fc.assert(
    fc.property(days, days, days, amounts, amounts, (on, from, to, amount, arrears) => {
      api.checkInstrument({ kind: 'bank-guarantee', amount, on, number: 'BH', periods: [{ from, to }] });
      api.decideActivation(
        { applicant: 'firm', arrears, amount, on, fundsShort: true },
        { balance: arrears, expiresOn: to },
      );
      api.requiredTopUp([{ ground: 'serious-cases', occurredOn: [from, to] }], amount, on);
      api.refundEligibility({ balance: amount, firstPaidOn: from, toppedUpOn: [to] }, on);
      api.apportion(
        [
          { worker: 'a', owed: amount },
          { worker: 'b', owed: arrears },
        ],
        amount,
      );
      api.topUpDueDate(on);
      api.adjustmentDueDate(on);
    }),
  );
});
