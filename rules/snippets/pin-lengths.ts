/** How long the words of a pin may be, in UTF-16 units: what forms let in, and what is kept. */
export const PIN_LENGTHS = { text: 10_000, title: 120, abbreviation: 32 } as const;
