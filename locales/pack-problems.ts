import type { Language } from '../rules/engine/events.ts';
import { PACK_SAYINGS } from './pack-sayings.ts';
import { isolate } from './translate.ts';

interface Saying {
  says: RegExp;
  names: string[];
  arabic: string;
}

const SLOT = /\{([a-z]+)\}/gu;

/** Said with a place of its own: what is inside is said in Arabic too. */
const INNER = 'why';

let compiled: readonly Saying[] | undefined;

/** What the check says, in a language: null where it has no words in Arabic for it. */
export function sayProblem(message: string, language: Language): string | null {
  if (language === 'en') return message;
  compiled ??= PACK_SAYINGS.map(([says, arabic]) => compile(says, arabic));
  for (const { says, names, arabic } of compiled) {
    const found = says.exec(message);
    if (!found) continue;
    const values = new Map(names.map((name, at) => [name, found[at + 1] ?? '']));
    return arabic.replace(SLOT, (slot, name: string) => {
      const value = values.get(name);
      if (value === undefined) return slot;
      return name === INNER ? (sayProblem(value, language) ?? isolate(value)) : isolate(value);
    });
  }
  return null;
}

function compile(says: string, arabic: string): Saying {
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
