import { describe, expect, it } from 'vitest';
import { createDesk } from '../../../entrypoints/background/desk/desk.ts';
import { createReader } from '../../../rules/engine/text/reader.ts';
import { pack } from '../../engine/labelled.ts';
import { clock, message, observation, time } from './desk-fixture.ts';

/** What is only suspected is asked at its moment, by a worker that remembers nothing but what is stored. */
const reader = createReader(pack);
const start = () => createDesk(async () => ({ pack, reader, prepare: async () => {} }), clock);
const customer = (order: number, text: string) =>
  message(String(order), order, text, { author: 'customer' });

describe('what is suspected', () => {
  it('remembers the questions of a message until the end is near', async () => {
    const asks = customer(1, 'How much is the plan? And how do I pay?');
    await start().observe(observation([asks, message('2', 2, 'It is 99 riyals.')]), true);
    time.now += 20_000;
    const more = message('3', 3, 'Is there anything else I can help you with?');
    const { news } = await start().observe(observation([more]), true);
    expect(news.map(({ rule }) => rule)).toContain('complete-answer');
  });

  it('names the value that the conversation shows, in both languages', async () => {
    const asks = customer(1, 'كيف أضيف صنف جديد؟');
    await start().observe(observation([asks]), true);
    time.now += 20_000;
    const fields = [{ name: 'sub_category', value: 'شكوى' }];
    const { view } = await start().observe(observation([], { fields }), true);
    expect(view.nudge).toMatchObject({
      rule: 'sub-category',
      text: {
        ar: 'المحادثة أقرب إلى «استفسار». هل تصنيف الوارد صحيح؟',
        en: 'This looks like “Inquiry”. Is the sub-category right?',
      },
    });
  });
});
