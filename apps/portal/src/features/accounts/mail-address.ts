/** Whether a text looks like an address for e-mail; whether it is one, only a message to it can tell. */
export const isMailAddress = (text: string): boolean => /^[^\s@]+@[^\s@.]+(\.[^\s@.]+)+$/.test(text);
