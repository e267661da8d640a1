/** Whether a number is an amount of fen: whole, safe, zero or more. */
export const isAmount = (value: number): boolean => Number.isSafeInteger(value) && value >= 0;
