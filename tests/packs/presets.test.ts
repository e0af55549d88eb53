import { describe, expect, test } from 'vitest';
import type { Snippet } from '../../rules/engine/pack/pack.ts';
import { readExample } from '../../rules/engine/transcript/example-lines.ts';
import { fillSnippet } from '../../rules/snippets/fill.ts';
import { listPresets, readPreset } from '../../scripts/packs/presets.ts';
import { findIdlePhrases, findUnmetActs } from '../../stores/packs/check/notices.ts';

const LANGUAGES = ['ar', 'en'] as const;
const ARABIC = /\p{Script=Arabic}/u;

/** Companies, helpdesks and other products: a preset is for everybody. */
const BRANDS =
  /zendesk|زندسك|salesforce|سيلز ?فورس|upscope|whatsapp|واتساب|freshdesk|intercom|chatwoot|hubspot/iu;

/** What a customer is told or asked in a form that only a man has; a woman has another. */
const TO_A_MAN =
  /(?<!\p{L})[وف]?(?:ت(?:زود|عيد|حتاج|قدر|بغى|بي|رسل|كمل|نتظر|جرب|تأكد|فتح|ختار|عطي|كتب)(?:نا)?|[أا](?:رسل|نتظر|فتح|ختر|كتب)|زودنا|تفضل|عزيزي|أخي)(?:ها?)?(?!\p{L})/u;

describe.each(listPresets())('%s', (id) => {
  const pack = readPreset(id);

  test('is named after its folder', () => {
    expect(pack.id).toBe(id);
  });

  test('has no phrase that adds nothing, and no rule that no phrase can meet', () => {
    expect(findUnmetActs(pack)).toEqual([]);
    expect(findIdlePhrases(pack)).toEqual([]);
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
    expect(textsIn(pack).length).toBeGreaterThan(100);
    for (const { ar, en, colloquial = ar } of textsIn(pack)) {
      for (const said of [ar, colloquial]) {
        expect(said).toMatch(ARABIC);
        expect(said.replace(/\{\w+\}/gu, ''), said).not.toMatch(/[A-Za-z]{3}/u);
      }
      expect(en).not.toMatch(ARABIC);
    }
  });

  test('says whose procedure it is and what it is for', () => {
    expect(pack.department).toBeDefined();
    expect(pack.purpose).toBeDefined();
    expect(pack.playbooks?.length).toBeGreaterThan(0);
    expect(pack.cards?.length).toBeGreaterThan(0);
    expect(pack.notes?.length).toBeGreaterThan(0);
    expect(pack.scorecard?.length).toBeGreaterThan(2);
  });

  test('the interface voice is calm: no exclamation marks', () => {
    for (const text of textsIn({ ...pack, snippets: {} }))
      expect(`${text.ar} ${text.en}`).not.toContain('!');
  });

  test.each(Object.entries(pack.snippets))(
    'snippet %s reads well, whoever is known',
    (_, texts) => {
      const known = { customer: ['خالد', ''], agent: ['سارة', ''], company: ['النخلة', ''] };
      for (const source of [texts.ar, texts.en, texts.colloquial ?? texts.ar]) {
        for (const customer of known.customer) {
          for (const agent of known.agent) {
            for (const company of known.company) {
              const text = fillSnippet(source, { customer, agent, company }).text;
              expect(text).not.toMatch(/[{}[\]]|\s\s|\s[،,.؟?]|[،,][،,.؟?]|^[،,.\s]|[،,\s]$/u);
              expect(text).toMatch(/^(?:[A-Z]|\p{Script=Arabic})/u);
              expect(text).toMatch(/[.؟?!]$/u);
            }
          }
        }
      }
    },
  );

  test.each(Object.entries(pack.snippets))('snippet %s suits a woman too', (_, texts) => {
    for (const text of [texts.ar, texts.colloquial ?? texts.ar]) expect(text).not.toMatch(TO_A_MAN);
  });

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

/** Every text of a pack in both languages, wherever it stands. */
function textsIn(value: unknown, found: Snippet[] = []): Snippet[] {
  if (typeof value !== 'object' || value === null) return found;
  const { ar, en, colloquial }: { ar?: unknown; en?: unknown; colloquial?: unknown } = value;
  if (typeof ar === 'string' && typeof en === 'string') {
    found.push({ ar, en, ...(typeof colloquial === 'string' && { colloquial }) });
  }
  for (const inside of Object.values(value)) textsIn(inside, found);
  return found;
}

test('support-quality has the 28 standards in the order of the protocol, and the closing thanks', () => {
  expect(readPreset('support-quality').rules.map(({ id }) => id)).toEqual(
    `greeting empathy hold customer-level professional false-promise expectations
    further-assistance closing closing-thanks understood-first history troubleshooting
    complete-answer systems proactive suggestion education security product-type sub-category
    case-nature country customer-info ticket-status duplicate-escalation escalation-target
    escalation-details escalation-follow-up`.split(/\s+/u),
  );
});
