import { RequestFault } from '../fault.ts';
import type { Matter } from './matter.ts';
import type { Permit } from './permit.ts';

/** Whether a permit reaches a matter, for what is left out of a list where it does not. */
export function isPermitted(permit: Permit, matter: Matter): boolean {
  try {
    permit(matter);
    return true;
  } catch (error) {
    if (error instanceof RequestFault) return false;
    throw error;
  }
}
