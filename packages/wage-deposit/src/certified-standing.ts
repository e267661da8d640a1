/** How a firm stands: its deposit is complete, it is exempt, it was refunded, or money is lacking. */
export const certifiedStandings = ['complete', 'exempt', 'refunded', 'short'] as const;

export type CertifiedStanding = (typeof certifiedStandings)[number];
