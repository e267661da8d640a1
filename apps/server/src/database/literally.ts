/** Text that a pattern takes as it is. */
export const literally = (text: string): string => text.replaceAll(/[\\%_]/g, String.raw`\$&`);
