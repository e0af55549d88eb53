import type { Language } from '../../rules/engine/events.ts';
import type { Pack } from '../../rules/engine/pack/pack.ts';
import { createReader } from '../../rules/engine/text/reader.ts';
import type { Reader } from '../../rules/engine/text/reading.ts';
import {
  type TranscriptMessage,
  TranscriptReader,
} from '../../rules/engine/text/transcript-reader.ts';
import { EXAMPLE_PEOPLE, readExample } from '../../rules/engine/transcript/example-lines.ts';
import { fillSnippet } from '../../rules/snippets/fill.ts';
import type { LabelledConversation } from './conversations.ts';

const LANGUAGES: readonly Language[] = ['ar', 'en'];
/** What leads up to a snippet. */
const ASKED = { ar: 'الطابعة لا تعمل', en: 'The printer does not work' };
const ANSWER = { ar: 'تجدها في صفحة التقارير', en: 'You find it on the reports page.' };
const FINE = { ar: 'طيب', en: 'ok' };
/** These are offered while the customer waits, or as the wait ends. */
const WAITING = /^(check-in|call-back|thank-for-wait)/;

/**
 * What the presets say themselves: the examples of their rules, and their snippets where they are
 * offered. Their acts are what the phrases find, which tests hold right; agents will send these
 * very words, so the model is to agree.
 */
export function presetConversations(packs: readonly Pack[]): LabelledConversation[] {
  // Packs have most of it from one another.
  const seen = new Set<string>();
  return packs.flatMap((pack) => {
    const reader = createReader(pack);
    const fresh = [...examplesOf(pack), ...snippetsOf(pack)].filter(({ messages }) => {
      const key = JSON.stringify(messages);
      return !seen.has(key) && seen.add(key);
    });
    return fresh.map(({ id, messages, language }) =>
      labelled(`${pack.id} ${id}`, messages, language, reader),
    );
  });
}

interface Lines {
  id: string;
  language: Language;
  messages: TranscriptMessage[];
}

function examplesOf({ rules }: Pack): Lines[] {
  return rules.flatMap(({ id, examples }) =>
    LANGUAGES.flatMap((language) => {
      const all = [...(examples?.fires[language] ?? []), ...(examples?.quiet[language] ?? [])];
      return all.flatMap((lines, at): Lines[] => {
        const read = readExample(lines, language);
        if (!read.ok) return [];
        const messages = read.events.flatMap((event) =>
          event.type === 'message' ? [{ author: event.author, text: event.text }] : [],
        );
        return [{ id: `${id} ${language} ${at}`, language, messages }];
      });
    }),
  );
}

function snippetsOf({ snippets }: Pack): Lines[] {
  return Object.entries(snippets).flatMap(([id, texts]) =>
    (['ar', 'en', 'colloquial'] as const).flatMap((wording) => {
      const source = texts[wording];
      if (source === undefined) return [];
      const language = wording === 'en' ? 'en' : 'ar';
      return [EXAMPLE_PEOPLE[language], {}].map((people, at): Lines => {
        const filled = (text: string | undefined) => fillSnippet(text ?? '', people).text;
        const agent = (text: string): TranscriptMessage => ({ author: 'agent', text });
        const customer = (text: string): TranscriptMessage => ({ author: 'customer', text });
        const said = agent(filled(source));
        const opening = [
          customer(ASKED[language]),
          agent(filled(snippets.greeting?.[language])),
          customer(FINE[language]),
        ];
        const before =
          id === 'greeting'
            ? opening.slice(0, 1)
            : WAITING.test(id)
              ? [...opening, agent(filled(snippets['hold-request']?.[language]))]
              : [...opening, agent(ANSWER[language]), customer(FINE[language])];
        return { id: `${id} ${wording} ${at}`, language, messages: [...before, said] };
      });
    }),
  );
}

function labelled(
  id: string,
  messages: readonly TranscriptMessage[],
  language: Language,
  reader: Reader,
): LabelledConversation {
  const people = EXAMPLE_PEOPLE[language];
  const transcript = new TranscriptReader(reader, people);
  return {
    id,
    people,
    messages: messages.map((message) => ({ ...message, acts: transcript.read(message).acts })),
  };
}
