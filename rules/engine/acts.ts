/**
 * Acts: what a message does in a conversation. The names are a contract (they are
 * read by people's own tools through `npm run acts`), so they are never renamed.
 */

export const AUTHORS = ['agent', 'customer', 'bot', 'system'] as const;
export type Author = (typeof AUTHORS)[number];

export const AGENT_ACTS = [
  'greet',
  'intro',
  'hold',
  'hold_answered',
  'checkin',
  'thank_wait',
  'empathy',
  'clarify',
  'identify',
  'security',
  'promise',
  'timeframe',
  'further',
  'thank_contact',
  'bye',
  'order',
  'blame',
] as const;

export const CUSTOMER_ACTS = ['upset', 'confused', 'ping', 'done', 'repeat_contact'] as const;

/**
 * Signs that the engine uses beside the contract's acts; `npm run acts` leaves them out.
 * - `raised`: the agent opens or escalates a request.
 * - `ask_secret`: the agent asks for a password or a whole card number.
 * - `own_email`: the agent asks that the request comes from the owner's own e-mail.
 * - `come_back`: the agent promises to come back to the customer another time.
 * - `asks_again`: the customer says that a question of theirs has not been answered.
 * - `sensitive`: the customer asks about payments, a refund or a private integration.
 * - `shout`: the agent writes a sentence in capitals. Told by its form, without phrases.
 */
export const SIGNS = [
  'raised',
  'ask_secret',
  'own_email',
  'sensitive',
  'come_back',
  'asks_again',
  'shout',
] as const;

export type ContractAct = (typeof AGENT_ACTS)[number] | (typeof CUSTOMER_ACTS)[number];
export type Act = ContractAct | (typeof SIGNS)[number];

export const ACTS: readonly Act[] = [...AGENT_ACTS, ...CUSTOMER_ACTS, ...SIGNS];

const BY_CUSTOMERS: ReadonlySet<string> = new Set([...CUSTOMER_ACTS, 'sensitive', 'asks_again']);

/** Whose messages show an act. */
export function authorOf(act: Act): 'agent' | 'customer' {
  return BY_CUSTOMERS.has(act) ? 'customer' : 'agent';
}

export function isAct(value: unknown): value is Act {
  return ACTS.some((act) => act === value);
}
