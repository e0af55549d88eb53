import * as v from 'valibot';
import { PHONES } from '../../../adapters/phones/phones.ts';
import { onMessage } from '../../../stores/messages/messages.ts';
import type { Calls } from '../calls/calls.ts';
import type { Phones } from '../calls/phones.ts';
import { assertOurs, assertOwnPage, hostOf } from '../helpdesks/senders.ts';
import type { Teller } from '../telling/teller.ts';

const orderSchema = v.object({ customer: v.pipe(v.string(), v.maxLength(200)) });

const reportSchema = v.object({
  phone: v.picklist(PHONES.map(({ id }) => id)),
  state: v.picklist(['none', 'live', 'held']),
  age: v.pipe(v.number(), v.minValue(0)),
});

/** The worker's answers about calls: those begun by hand, and what softphones show. */
export function answerCalls(calls: Calls, phones: Phones, teller: Teller): void {
  onMessage('startCall', async ({ data, sender }) => {
    assertOwnPage(sender);
    const { call, ended } = await calls.startByHand(v.parse(orderSchema, data).customer);
    void teller.tell([...ended, call]);
    return teller.coachView(call);
  });

  onMessage('phone', async ({ data, sender }) => {
    assertOurs(sender);
    const report = v.parse(reportSchema, data);
    const tab = sender.tab?.id;
    if (tab === undefined) throw new Error('Murshid: a softphone outside of any tab was refused.');
    const place = { tab, frame: sender.frameId ?? 0, host: hostOf(sender.url) };
    const outcomes = await phones.report(place, report);
    void teller.tell(outcomes);
  });
}
