/** On what a deposit is used. */
export type ActivationBasis =
  | 'own-application'
  | 'labour-authority-application'
  | 'unsettled-sum'
  | 'unqualified-party'
  | 'pays-first';

/** Whose deposit: of the firm that employs the workers, or of its general contractor. */
export type DepositHolder = 'employer' | 'general-contractor';
