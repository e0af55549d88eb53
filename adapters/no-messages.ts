/**
 * Fits nothing: the messages of a helpdesk of which no message can be read. On its own, for the
 * reader needs it in the page, where no schema is wanted.
 */
export const NO_MESSAGES = ':not(*)';
