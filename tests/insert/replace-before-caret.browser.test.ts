import { expect, it, vi } from 'vitest';
import { userEvent } from 'vitest/browser';
import { replaceBeforeCaret } from '../../adapters/insert/replace-text.ts';
import { mountInput } from './editors/fields.tsx';
import { mounted, PLAIN_EDITORS } from './editors/mounted.ts';

const EDITORS = { ...PLAIN_EDITORS, input: mountInput };

const words = 'نشكر لك صبرك (5 min).';

for (const [name, mount] of Object.entries(EDITORS)) {
  it(`${name}: what was typed becomes the text, in the middle of a draft`, async () => {
    const { element, model } = await mounted(mount);
    await userEvent.type(element, 'start end');
    for (let step = 0; step < 4; step += 1) await userEvent.keyboard('{ArrowLeft}');
    await userEvent.keyboard(' ;thx');
    expect(await replaceBeforeCaret(element, ';thx', words)).toBe('inserted');
    await userEvent.keyboard('!');
    expect(model()).toBe(`start ${words}! end`);
  });

  it(`${name}: one step of undo brings back what was typed`, async () => {
    const { element, model } = await mounted(mount);
    await userEvent.type(element, 'أهلًا ;thx');
    await replaceBeforeCaret(element, ';thx', words);
    await userEvent.keyboard('{Control>}z{/Control}');
    await vi.waitFor(() => expect(model()).toBe('أهلًا ;thx'));
  });

  it(`${name}: does nothing where something else stands before the caret`, async () => {
    const { element, model } = await mounted(mount);
    await userEvent.type(element, ';thx more');
    expect(await replaceBeforeCaret(element, ';thx', words)).toBe('not-taken');
    expect(model()).toBe(';thx more');
  });
}
