import { afterEach, describe, expect, it, vi } from 'vitest';
import { cdp, userEvent } from 'vitest/browser';
import { textBeforeCaret } from '../../adapters/insert/caret.ts';
import { caretInto } from '../../adapters/insert/caret-into.ts';
import { replaceBeforeCaret } from '../../adapters/insert/replace-text.ts';
import { goBehind } from '../../adapters/insert/undone.ts';
import { makeExpander } from '../../components/coach/draft/expander.ts';
import { innermost } from '../../components/coach/draft/innermost.ts';
import type { Abbreviation } from '../../stores/snippets/snippet-protocol.ts';
import { mountCkeditor } from '../insert/editors/ckeditor.ts';
import type { MountEditor } from '../insert/editors/editor.ts';
import { mountTextarea } from '../insert/editors/fields.tsx';
import { mountLexical } from '../insert/editors/lexical.ts';
import { mounted, PLAIN_EDITORS } from '../insert/editors/mounted.ts';
import { view } from './view.ts';

/** CKEditor and Lexical take keys themselves: no `input` event tells of them. */
const EDITORS: Record<string, MountEditor> = {
  ...PLAIN_EDITORS,
  CKEditor: mountCkeditor,
  Lexical: mountLexical,
};

const standsFor = (abbreviation: string, text: string): Abbreviation => ({
  id: `pin of ${abbreviation}`,
  abbreviation,
  text,
  caret: null,
  open: [],
  lacks: [],
});
const THANKS = 'نشكر لك صبرك.';
const ABBREVIATIONS = [
  standsFor('شكر', THANKS),
  standsFor('hold', 'One moment please, ____.'),
  standsFor(':hi', 'Hello\n\nHow can we help?'),
  { ...standsFor('order', 'Order () is on its way.'), caret: 7 },
  { ...standsFor(':hey', 'Hello.'), lacks: ['agent' as const] },
];

let end = new AbortController();
afterEach(() => {
  end.abort();
  end = new AbortController();
});

async function typingIn(mount: MountEditor, mode: 'reply' | 'note' = 'reply') {
  const { element, model } = await mounted(mount);
  const expanded = vi.fn();
  const before = vi.fn(textBeforeCaret);
  const mountExpander = makeExpander({
    before,
    replace: async (box, typed, text, caret) => {
      if ((await replaceBeforeCaret(box, typed, text)) !== 'inserted') return false;
      if (caret !== null) caretInto(box, text, caret);
      return true;
    },
    goBehind,
  });
  const tell = vi.fn();
  const wants = {
    composer: () => ({ element, mode }),
    expanded,
    view: () => view({ language: 'en' }),
    tell,
  };
  const expander = mountExpander(wants, end.signal);
  expander.use(ABBREVIATIONS);
  // As the watcher tells it: keys in the reply box, before and after the editor has them.
  for (const type of ['beforeinput', 'input']) {
    const listen = { capture: true, signal: end.signal };
    document.addEventListener(type, (event) => expander.typed(event), listen);
  }
  await userEvent.click(element);
  return { element, model, expanded, before, expander, tell };
}

for (const [name, mount] of Object.entries(EDITORS)) {
  describe(name, () => {
    it('expands a word at its space, and the agent types on', async () => {
      const { model, expanded } = await typingIn(mount);
      await userEvent.keyboard('طيب شكر ');
      await vi.waitFor(() => expect(expanded).toHaveBeenCalledExactlyOnceWith('pin of شكر'));
      await userEvent.keyboard('x');
      await vi.waitFor(() => expect(model()).toBe(`طيب ${THANKS} x`));
    });

    it('expands a mark and its word at once, with its lines', async () => {
      const { model, expanded } = await typingIn(mount);
      await userEvent.keyboard(':hi');
      await vi.waitFor(() => expect(expanded).toHaveBeenCalledOnce());
      expect(model()).toMatch(/^Hello\n\n?\n?How can we help\?$/);
    });

    it('puts the caret where the snippet wants it', async () => {
      const { model, expanded } = await typingIn(mount);
      await userEvent.keyboard('order ');
      await vi.waitFor(() => expect(expanded).toHaveBeenCalledOnce());
      await userEvent.keyboard('77');
      await vi.waitFor(() => expect(model()).toBe('Order (77) is on its way.'));
    });

    it('expands what was typed on the wrong layout', async () => {
      const { model, expanded } = await typingIn(mount);
      await userEvent.keyboard('اخمي ');
      await vi.waitFor(() => expect(expanded).toHaveBeenCalledExactlyOnceWith('pin of hold'));
      expect(model().trim()).toBe('One moment please, ____.');
    });

    it('one step of undo gives the abbreviation back, and it stays', async () => {
      const { model, expanded } = await typingIn(mount);
      await userEvent.keyboard('طيب شكر ');
      await vi.waitFor(() => expect(expanded).toHaveBeenCalledOnce());
      await userEvent.keyboard('{Control>}z{/Control}');
      await vi.waitFor(() => expect(model().trim()).toBe('طيب شكر'));
      await userEvent.keyboard(' x');
      await vi.waitFor(() => expect(model()).toMatch(/^طيب شكر {1,2}x$/));
      expect(expanded).toHaveBeenCalledOnce();
    });
  });
}

it('expands in a shadow root what was typed before anybody knew what it stands for', async () => {
  const { model, expanded, expander } = await typingIn(async (host) => {
    const inner = document.createElement('div');
    host.attachShadow({ mode: 'open' }).append(inner);
    return mountTextarea(inner);
  });
  expander.use([]);
  const keys: { event: Event; at: EventTarget | null }[] = [];
  const keep = (event: Event) => keys.push({ event, at: innermost(event) });
  document.addEventListener('beforeinput', keep, { capture: true, signal: end.signal });
  await userEvent.keyboard('طيب شكر ');
  expect(model()).toBe('طيب شكر ');

  expander.use(ABBREVIATIONS);
  const last = keys.at(-1);
  if (last === undefined) throw new Error('Nothing was typed.');
  expander.typed(last.event, last.at);
  await vi.waitFor(() => expect(expanded).toHaveBeenCalledExactlyOnceWith('pin of شكر'));
  expect(model()).toBe(`طيب ${THANKS} `);
});

it('says so where the agent introduces themselves without a name, and only there', async () => {
  const { expanded, tell } = await typingIn(mountTextarea);
  await userEvent.keyboard('شكر ');
  await vi.waitFor(() => expect(expanded).toHaveBeenCalledTimes(1));
  expect(tell).not.toHaveBeenCalled();
  await userEvent.keyboard(':hey');
  await vi.waitFor(() => expect(expanded).toHaveBeenCalledTimes(2));
  expect(tell).toHaveBeenCalledExactlyOnceWith(expect.stringContaining('without a name'));
});

describe('nothing is expanded', () => {
  it('in an internal note', async () => {
    const { model, expanded } = await typingIn(mountTextarea, 'note');
    await userEvent.keyboard('hold x');
    expect(model()).toBe('hold x');
    expect(expanded).not.toHaveBeenCalled();
  });

  it('while an input method puts words together', async () => {
    const { model, expanded } = await typingIn(mountTextarea);
    const composed = { selectionStart: 3, selectionEnd: 3, text: ':hi' };
    await cdp().send('Input.imeSetComposition', composed);
    await drawn();
    expect(model()).toBe(':hi');
    expect(expanded).not.toHaveBeenCalled();
  });

  it('of what is pasted, or written by a script', async () => {
    const { element, model, expanded } = await typingIn(mountTextarea);
    document.execCommand('insertText', false, 'hold ');
    const init = { inputType: 'insertText', data: ' ', bubbles: true };
    element.dispatchEvent(new InputEvent('beforeinput', init));
    await drawn();
    expect(model()).toBe('hold ');
    expect(expanded).not.toHaveBeenCalled();
  });

  it('once the conversation is another, until its own are known', async () => {
    const { model, expander } = await typingIn(mountTextarea);
    expander.use([]);
    await userEvent.keyboard('hold x');
    expect(model()).toBe('hold x');
  });
});

it('looks at the draft only where an abbreviation may end', async () => {
  const { before } = await typingIn(mountTextarea);
  await userEvent.keyboard('abcdefgj');
  await drawn();
  expect(before).not.toHaveBeenCalled();
  await userEvent.keyboard(' ');
  await drawn();
  expect(before).toHaveBeenCalledOnce();
});

it('is done before the key is drawn', async () => {
  const { element, model, expanded } = await typingIn(mountTextarea);
  const frames: string[] = [];
  // In each frame right behind what the expander does there, and before anything is drawn.
  element.addEventListener('beforeinput', ({ data }) => {
    if (data === ' ') requestAnimationFrame(() => frames.push(model()));
  });
  await userEvent.keyboard('hold ');
  await vi.waitFor(() => expect(expanded).toHaveBeenCalledOnce());
  expect(frames).toEqual(['One moment please, ____. ']);
});

it('expands a mark and its word though a space follows before a busy page is drawn', async () => {
  const { model, expanded } = await typingIn(mountTextarea);
  const late: FrameRequestCallback[] = [];
  const frames = vi.spyOn(globalThis, 'requestAnimationFrame');
  frames.mockImplementation((frame) => late.push(frame));
  await userEvent.keyboard(':hi ');
  frames.mockRestore();
  for (const frame of late) frame(performance.now());
  await vi.waitFor(() => expect(expanded).toHaveBeenCalledOnce());
  expect(model()).toBe('Hello\n\nHow can we help? ');
});

function drawn(): Promise<void> {
  return new Promise((resolve) => {
    requestAnimationFrame(() => requestAnimationFrame(() => resolve()));
  });
}
