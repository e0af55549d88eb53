import { describe, expect, it } from 'vitest';
import { commandOf, leadsOver } from '../../rules/engine/text/model/commands.ts';
import { folded } from '../../rules/engine/text/normalise.ts';

describe('what an Arabic command asks for', () => {
  it.each([
    ['أرسل', 'hands'],
    ['ارسلي', 'hands'],
    ['صوّريها', 'hands'],
    ['وارفعوه', 'hands'],
    ['دزيه', 'hands'],
    ['اكتبيلي', 'hands'],
    ['أعطني', 'hands'],
    ['انتظري', 'sends'],
    ['راجعوهم', 'sends'],
    ['كلّميه', 'sends'],
    ['نظّفي', 'steps'],
    ['وافتحها', 'steps'],
    ['سكري', 'steps'],
  ])('%s %s', (word, command) => {
    expect(commandOf(folded(word))).toBe(command);
  });

  it.each(['الطلب', 'فاتورة', 'تقدر', 'نرسل', 'يوصلك', 'موعدكم', 'بيتواصلون'])(
    '%s is none',
    (word) => {
      expect(commandOf(folded(word))).toBeNull();
    },
  );

  it('is looked for behind a word that leads over to it', () => {
    expect(leadsOver(folded('طيب'))).toBe(true);
    expect(leadsOver(folded('الفاتورة'))).toBe(false);
  });
});
