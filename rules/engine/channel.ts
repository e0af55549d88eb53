/** The ways in which a customer talks with an agent. */
export const CHANNELS = ['chat', 'call', 'email'] as const;
export type Channel = (typeof CHANNELS)[number];
