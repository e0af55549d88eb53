import { describe, expect, it } from 'vitest';
import { createReader } from '../../rules/engine/text/reader.ts';
import type { People } from '../../rules/engine/text/reading.ts';
import { presetPhrases } from '../../scripts/packs/phrases.ts';

const reader = createReader({ phrases: presetPhrases() });
const read = (text: string, people: People = {}) =>
  reader.read(text, {
    author: 'agent',
    people,
    before: [{ author: 'customer', acts: [] }],
    onHold: false,
  });
const names = (text: string, people: People = {}) => read(text, people).names;

const SADRA = { agent: 'سارة العتيبي', company: 'متجر سدرة' };
const ACME = { agent: 'Sara', company: 'Acme Brands' };

describe('names said', () => {
  it.each([
    ['هلا، معك سارة من متجر سدرة', SADRA, true, true],
    ['هلا، معك ساره من متجر سدره', SADRA, true, true],
    ['أهلاً بك في متجرسدرة', SADRA, false, true],
    ['حياك بمتجر سدرة', SADRA, false, true],
    ['هلا معك سارة', SADRA, true, false],
    ['السلام عليكم', SADRA, false, false],
    ['Hi, Sara here from Acme Brands', ACME, true, true],
    ['Thanks for contacting AcmeBrands!', ACME, false, true],
    ['هلا، معك سارة من متجر سدرة', ACME, true, true],
    ['Hello, how can I help?', ACME, false, false],
  ] as const)('%s', (text, people, agent, company) => {
    expect(names(text, people)).toEqual({ agent, company });
  });

  it('says nothing of names it does not know, unless an introduction shows them', () => {
    expect(names('السلام عليكم')).toEqual({ agent: null, company: null });
    expect(names('السلام عليكم، معك سارة من متجر سدرة')).toEqual({ agent: true, company: true });
    expect(names('Hello, my name is Sara')).toEqual({ agent: true, company: null });
  });
});

describe('a reading', () => {
  it('tells the language by letters', () => {
    expect(read('السلام عليكم').language).toBe('ar');
    expect(read('Hello there').language).toBe('en');
    expect(read('الـ IP تغيّر بعد ما انطفى').language).toBe('ar');
    expect(read('442917 👍').language).toBeNull();
  });

  it('shows where each act was read, in the original text', () => {
    const text = '🌷 أهـــلاً، لحظـات من فضلك';
    const hit = read(text).hits.find(({ act }) => act === 'hold');
    expect(text.slice(hit?.start, hit?.end)).toContain('لحظـات');
  });
});
