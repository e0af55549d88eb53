import { descendants } from '../selectors/around.ts';
import { marksOf } from '../selectors/marks.ts';

/** What is a file or a recording on any page, whether or not there is one while it is taught. */
const ALWAYS = ['a[download]', 'audio', 'video'];
const NAMED =
  /(?:^|[-_])(?:attachments?|files?|images?|pictures?|photos?|media|voice|audio|video|documents?)(?:$|[-_])/i;
/** A face, or a drawing on a button, is nothing that was sent. */
const NO_FILE = /avatar|icon|emoji|profile|upload/i;
const PARTS = 80;

/**
 * What makes a row a message that has no words: what files are, and what is called one in the rows
 * here that say nothing. Where a message has words it changes nothing.
 */
export function findAttachment(silent: readonly Element[]): string {
  const named = new Set<string>();
  for (const row of silent) {
    const mark = descendants(row)
      .slice(0, PARTS)
      .flatMap((part) => marksOf(part, true))
      .find(
        ({ name, from, cost }) =>
          from !== 'has' && cost < 4 && NAMED.test(kebab(name)) && !NO_FILE.test(name),
      );
    if (mark !== undefined) named.add(mark.selector);
  }
  return [...ALWAYS, ...named].join(', ');
}

function kebab(name: string): string {
  return name.replace(/([a-z])([A-Z])/g, '$1-$2');
}
