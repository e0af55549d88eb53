import { inArabic } from './sayings/words.ts';
import { isolate } from './translate.ts';

/**
 * What a check says, and the same in Arabic. Checks speak English, for the command line and for whoever
 * reads a log; `{…}` stands for what changes, and `{why}` for something said that is said in Arabic too.
 */
export type Saying = readonly [says: string, arabic: string];

interface Compiled {
  says: RegExp;
  names: string[];
  arabic: string;
}

const SLOT = /\{([a-z]+)\}/gu;

/** Said with a place of its own: what is inside is said in Arabic too. */
const INNER = 'why';

/** Says in Arabic what stands in these tables, of which the first that fits counts; null of anything else. */
export function sayerOf(
  ...tables: readonly (readonly Saying[])[]
): (message: string) => string | null {
  let compiled: readonly Compiled[] | undefined;
  const say = (message: string): string | null => {
    compiled ??= tables.flat().map(compile);
    for (const { says, names, arabic } of compiled) {
      const found = says.exec(message);
      if (!found) continue;
      const values = new Map(names.map((name, at) => [name, found[at + 1] ?? '']));
      return arabic.replace(SLOT, (slot, name: string) => {
        const value = values.get(name);
        if (value === undefined) return slot;
        if (name === INNER) return say(value) ?? isolate(value);
        return inArabic(name, value) ?? isolate(value);
      });
    }
    return null;
  };
  return say;
}

function compile([says, arabic]: Saying): Compiled {
  const names: string[] = [];
  const source = says
    .split(SLOT)
    .map((part, at) => {
      if (at % 2 === 0) return part.replace(/[\\^$.*+?()[\]{}|]/gu, '\\$&');
      names.push(part);
      return '(.*?)';
    })
    .join('');
  return { says: new RegExp(`^${source}$`, 'su'), names, arabic };
}
