import { decide, type DepositCommand, type DepositEvent, evolve, noDeposit } from '@wenzhou/wage-deposit';

const authority = { role: 'construction-authority', division: '330302' } as const;
const firm = { role: 'firm' } as const;

const beginning: readonly DepositCommand[] = [
  {
    kind: 'assess',
    on: '2018-03-05',
    by: authority,
    creditCode: '91330302MA2AAAAA78',
    registeredDivision: '330302',
    qualifications: [{ category: 'labour-subcontracting' }],
    contractFiledOn: '2018-03-01',
  },
  { kind: 'pay', on: '2018-03-08', by: firm, instrument: { kind: 'cash', amount: 30_000_000 } },
];

/** A use of the deposit for two workers, who are paid, and the top-up that follows: five events in one month. */
function cycle(serial: number): readonly DepositCommand[] {
  const day = (of: string) => `2018-${String(5 + serial).padStart(2, '0')}-${of}`;
  const wage = (worker: string) => ({ worker: `W-${serial}-${worker}`, project: 'P-1', month: '2018-04' });
  const payment = (worker: string): DepositCommand => ({
    kind: 'pay-worker',
    on: day('04'),
    by: authority,
    ...wage(worker),
    receipt: `R-${serial}-${worker}`,
  });
  return [
    {
      kind: 'activate',
      on: day('01'),
      by: authority,
      application: { applicant: 'firm', amount: 1_000_000, fundsShort: true },
      claims: [
        { ...wage('1'), owed: 600_000 },
        { ...wage('2'), owed: 600_000 },
      ],
    },
    payment('1'),
    payment('2'),
    { kind: 'demand-top-up', on: day('05'), by: authority },
    { kind: 'top-up', on: day('06'), by: firm, instrument: { kind: 'cash', amount: 1_000_000 } },
  ];
}

/** A life of so many events, each of them decided on the state before it. */
function decided(events: number): readonly DepositEvent[] {
  const taken: DepositEvent[] = [];
  let deposit = noDeposit;
  for (let serial = 0; taken.length < events; serial += 1)
    for (const command of serial === 0 ? beginning : cycle(serial)) {
      const ruling = decide(deposit, command);
      if (ruling.kind !== 'granted') throw new Error(`a made-up step was not granted: ${JSON.stringify(ruling)}`);
      taken.push(ruling.outcome);
      deposit = evolve(deposit, ruling.outcome);
    }
  return taken.slice(0, events);
}

/** Lives of 20 events each, of as many firms. */
export function manyLives(firms: number): readonly (readonly DepositEvent[])[] {
  const life = decided(20);
  return Array.from({ length: firms }, () => life.map((event) => ({ ...event })));
}

/**
 * One life of very many events. Deciding each of them would take too long, so the five events of one cycle are decided
 * once and come again with other workers, receipts and keys.
 */
export function longLife(events: number): readonly DepositEvent[] {
  const [assessed, paid, ...once] = decided(7);
  if (!assessed || !paid) throw new Error('a life without a beginning');
  const life: DepositEvent[] = [assessed, paid];
  for (let serial = 2; life.length < events; serial += 1)
    for (const event of once) {
      const renamed = (text: string) => text.replace('-1-', `-${serial}-`);
      const again =
        event.kind === 'activated'
          ? { ...event, shares: event.shares.map((share) => ({ ...share, worker: renamed(share.worker) })) }
          : event.kind === 'worker-paid'
            ? { ...event, worker: renamed(event.worker), receipt: renamed(event.receipt) }
            : event;
      life.push('posting' in again ? { ...again, posting: { ...again.posting, key: String(life.length + 1) } } : again);
    }
  return life.slice(0, events);
}
