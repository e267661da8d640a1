const noMailDomain = 'no-mail.invalid';

/** What stands for the address of an account that has none: better-auth wants one that nobody else has. */
export const noMailAddress = (accountId: string): string => `${accountId.toLowerCase()}@${noMailDomain}`;

/** Where notices for an account go; null where they go nowhere. */
export const mailAddressOf = ({ email }: { readonly email: string }): string | null =>
  email.endsWith('.invalid') ? null : email;
