import * as v from 'valibot';

/** Where a conversation stands, whoever says so: `ConversationRef` as it comes from outside. */
export const refSchema = v.object({
  key: v.pipe(v.string(), v.minLength(1), v.maxLength(500)),
  helpdesk: v.pipe(v.string(), v.maxLength(100)),
  host: v.pipe(v.string(), v.maxLength(260)),
  ticket: v.pipe(v.string(), v.maxLength(200)),
  channel: v.picklist(['chat', 'call', 'email']),
  customer: v.optional(v.pipe(v.string(), v.maxLength(200))),
  agent: v.optional(v.pipe(v.string(), v.maxLength(200))),
});
