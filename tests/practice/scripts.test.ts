import { expect, test } from 'vitest';
import { addressOf, readAddress } from '../../entrypoints/practice/address.ts';
import { findScript, nextScript, SCRIPTS } from '../../entrypoints/practice/scripts.ts';

test('there are three customers, each with an id of its own', () => {
  expect(new Set(SCRIPTS.map(({ id }) => id)).size).toBeGreaterThanOrEqual(3);
});

test.each(SCRIPTS)('$id writes Arabic in Arabic and English in English', ({ steps, play }) => {
  const lines = [...steps, ...play].flatMap((step) => ('lines' in step ? [step.lines] : []));
  expect(lines.length).toBeGreaterThan(4);
  for (const { ar, en } of lines) {
    expect(ar).toMatch(/[ء-ي؟]/);
    expect(en).not.toMatch(/[ء-ي؟]/);
  }
});

test.each(SCRIPTS)('$id ends in silence, and the scripted agent ends the chat', (script) => {
  expect(script.steps.at(-1)?.kind).toBe('silent');
  expect(script.play.at(-1)?.kind).toBe('ends');
});

test('the next customer is another one, and all are reached', () => {
  const reached = new Set<string>();
  let script = SCRIPTS[0];
  while (!reached.has(script.id)) {
    reached.add(script.id);
    script = nextScript(script);
  }
  expect(reached.size).toBe(SCRIPTS.length);
});

test('an address is read back as it was written', () => {
  const [script] = SCRIPTS;
  const started = { script, language: 'en', conversation: 'a1b2', speed: 10, plays: true } as const;
  expect(readAddress(addressOf(started))).toEqual(started);
});

test('an address without a known customer starts nothing', () => {
  expect(readAddress('')).toBeNull();
  expect(readAddress('?script=nobody')).toBeNull();
  expect(findScript('printer')).not.toBeNull();
});

test('every start is a ticket of its own', () => {
  const tickets = [1, 2].map(() => readAddress('?script=printer')?.conversation);
  expect(tickets[0]).not.toBe(tickets[1]);
});
