import { expect, test } from 'vitest';
import { loadModel } from '../../../rules/engine/text/model/shipped.ts';
import { readPreset } from '../../../scripts/packs/presets.ts';
import { nearLine } from '../../../stores/packs/check/example-slips.ts';
import { provePack } from '../../../stores/packs/check/proof.ts';

await loadModel();

test.each([
  [
    'a state that is none',
    'tick history done',
    /^"done" stands where a tick has one of met, broken, na, open; write tick history met$/,
  ],
  ['a tick without its state', 'tick history', /^no word stands where a tick has one of met/],
  [
    'a speaker misspelt',
    'custmer: hello',
    /^"custmer" is nobody that speaks .*; write customer: …$/,
  ],
  ['a speaker with a capital', 'Agent @20: hello', /write agent: …$/],
  ['a time in words', 'agent @ten: hello', /^@ten is not a number of seconds; write .*@150$/],
  ['a time in minutes', 'close @2:30', /^@2:30 is not a number of seconds; write .*@150$/],
  ['an end misspelt', 'closed', /^"closed" is not a line that examples know; write close$/],
  ['a button misspelt, with its time', 'hold-on @20', /write hold on$/],
  ['a field without its sign', 'field status solved', /write field NAME = VALUE/],
])('%s', (_, line, told) => {
  expect(nearLine(line)).toMatch(told);
});

test.each(['boss: hello', 'hello', 'العميل: مرحبا', 'hold'])(
  'nobody can tell what %s meant',
  (line) => {
    expect(nearLine(line)).toBeNull();
  },
);

test('the check of a pack tells it, with the line', () => {
  const pack = structuredClone(readPreset('support-quality'));
  pack.rules[0]?.examples?.quiet.en.splice(0, 9, ['customer: hi', 'custmer: hi again']);
  expect(provePack(pack)).toEqual([
    {
      path: ['rules', 0, 'examples', 'quiet', 'en', 0, 1],
      message: expect.stringContaining('write customer: …'),
    },
  ]);
});
