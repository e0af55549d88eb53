import { describe, expect, test } from 'vitest';
import { readExample } from '../../rules/engine/example-lines.ts';
import { listPresets, readPreset } from '../../scripts/presets.ts';
import { fillSnippet } from '../../stores/snippet-text.ts';

const LANGUAGES = ['ar', 'en'] as const;
const ARABIC = /\p{Script=Arabic}/u;

/** Companies, helpdesks and other products: a preset is for everybody. */
const BRANDS =
  /zendesk|زندسك|salesforce|سيلز ?فورس|upscope|whatsapp|واتساب|freshdesk|intercom|chatwoot|hubspot/iu;

describe.each(listPresets())('%s', (id) => {
  const pack = readPreset(id);

  test('is named after its folder', () => {
    expect(pack.id).toBe(id);
  });

  test('names no company and no product', () => {
    // Phrases may know them: they are what people write.
    expect(JSON.stringify({ ...pack, phrases: [] })).not.toMatch(BRANDS);
  });

  test('weighs its sections to 100, and has a rule in each', () => {
    expect(pack.sections.reduce((sum, { weight }) => sum + weight, 0)).toBe(100);
    for (const section of pack.sections) {
      const scored = pack.rules.filter(
        (rule) => rule.section === section.id && rule.scored !== false,
      );
      expect(scored, section.id).not.toEqual([]);
    }
  });

  test('speaks Arabic in Arabic and English in English', () => {
    const said = [
      ...pack.sections.map(({ title }) => title),
      ...pack.rules.flatMap(({ title, why, nudge }) => [
        title,
        why,
        ...(nudge ? [nudge.text] : []),
      ]),
      ...Object.values(pack.nudges).flatMap(({ text, why }) => [text, why]),
      ...Object.values(pack.snippets),
    ];
    for (const { ar, en } of said) {
      expect(ar).toMatch(ARABIC);
      expect(ar.replace(/\{\w+\}/gu, ''), ar).not.toMatch(/[A-Za-z]{3}/u);
      expect(en).not.toMatch(ARABIC);
    }
  });

  test('the interface voice is calm: no exclamation marks', () => {
    const shown = [
      ...pack.rules.flatMap(({ title, why, nudge }) => [
        title,
        why,
        ...(nudge ? [nudge.text] : []),
      ]),
      ...Object.values(pack.nudges).flatMap(({ text, why }) => [text, why]),
    ];
    for (const text of shown) expect(`${text.ar} ${text.en}`).not.toContain('!');
  });

  test.each(Object.entries(pack.snippets))(
    'snippet %s reads well, whoever is known',
    (_, texts) => {
      const known = { customer: ['خالد', ''], agent: ['سارة', ''], company: ['النخلة', ''] };
      for (const language of LANGUAGES) {
        for (const customer of known.customer) {
          for (const agent of known.agent) {
            for (const company of known.company) {
              const text = fillSnippet(texts[language], { customer, agent, company });
              expect(text).not.toMatch(/[{}[\]]|\s\s|\s[،,.؟?]|[،,][،,.؟?]|^[،,.\s]|[،,\s]$/u);
              expect(text).toMatch(/^(?:[A-Z]|\p{Script=Arabic})/u);
              expect(text).toMatch(/[.؟?!]$/u);
            }
          }
        }
      }
    },
  );

  test.each(pack.rules.map((rule) => [rule.id, rule] as const))(
    'the examples of %s can be read',
    (_, rule) => {
      for (const language of LANGUAGES) {
        for (const side of ['fires', 'quiet'] as const) {
          const shown = rule.examples?.[side][language] ?? [];
          expect(shown.length).toBeGreaterThan(0);
          for (const lines of shown)
            expect(readExample(lines, language)).toMatchObject({ ok: true });
        }
      }
    },
  );
});

test('support-quality has the 28 standards in the order of the protocol, and the closing thanks', () => {
  expect(readPreset('support-quality').rules.map(({ id }) => id)).toEqual(
    `greeting empathy hold customer-level professional false-promise expectations
    further-assistance closing closing-thanks understood-first history troubleshooting
    complete-answer systems proactive suggestion education security product-type sub-category
    case-nature country customer-info ticket-status duplicate-escalation escalation-target
    escalation-details escalation-follow-up`.split(/\s+/u),
  );
});
