import * as z from 'zod';

/**
 * An input that a domain's rule reads by itself: typed for the caller as the schema's input, passed on as it came, so
 * that whatever is wrong with it is answered by the rule's own refusals, all at once and with their articles.
 */
export const asGiven = <Input>() => z.custom<Input>();
