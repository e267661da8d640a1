/**
 * What an official does about a matter. Nobody does two of these about the same matter: who decides does not carry out
 * (and so does not enter the payment that they approve), and who supervises does neither.
 */
export const duties = ['deciding', 'executing', 'supervising'] as const;

export type Duty = (typeof duties)[number];
