/** What customers are told of who serves them; kept with the settings. */
export const OWN_NAMES = ['agent', 'company'] as const;

export type OwnName = (typeof OWN_NAMES)[number];
export type OwnNames = Record<OwnName, string>;
