import type { Language } from '../../rules/engine/events.ts';
import type { SnippetItem } from '../../stores/snippets/snippet-protocol.ts';

/** One of a snippet's texts: in a language, or the Arabic as it is spoken. */
export type Variant = keyof SnippetItem['texts'];

export interface ChosenText {
  variant: Variant;
  language: Language;
  text: string;
}

/**
 * The texts of a snippet, the one for this customer first: in the customer's language where there
 * is one, then the other language, then the spoken twin.
 */
export function textsFor({ texts }: SnippetItem, language: Language): ChosenText[] {
  const order: Variant[] =
    language === 'ar' ? ['ar', 'en', 'colloquial'] : ['en', 'ar', 'colloquial'];
  return order.flatMap((variant) => {
    const text = texts[variant];
    return text === null ? [] : [{ variant, language: variant === 'en' ? 'en' : 'ar', text }];
  });
}
