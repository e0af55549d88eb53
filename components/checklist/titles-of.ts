import type { Language } from '../../rules/engine/events.ts';
import type { ConversationView } from '../../stores/conversations/views.ts';

/** The names of these standards in one line, in the order of the checklist. */
export function titlesOf(
  sections: ConversationView['sections'],
  standards: readonly string[],
  language: Language,
): string {
  return sections
    .flatMap((section) => section.standards)
    .filter(({ id }) => standards.includes(id))
    .map(({ title }) => title[language])
    .join(language === 'ar' ? '، ' : ', ');
}
