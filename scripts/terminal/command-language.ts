import { sayInCommand } from '../../locales/command-problems.ts';
import type { Language } from '../../rules/engine/events.ts';

/** Lays a sentence out from right to left in a line that begins with a path. */
const RIGHT_TO_LEFT = '\u2067';
const END = '\u2069';

/** In which language a command speaks, and what it says when its words for people are put into it. */
export interface Speech {
  language: Language;
  /** The arguments without `--lang`. */
  rest: string[];
  /** What is wrong with `--lang`; null where nothing is. */
  problem: string | null;
}

/**
 * The language of a command: that of `--lang`; else Arabic where a terminal shows the words and the system
 * speaks Arabic; else English, so that what other programs read is the same on every machine.
 */
export function speechOf(
  args: readonly string[],
  { env, isTerminal }: { env: Readonly<Record<string, string | undefined>>; isTerminal: boolean },
): Speech {
  const system = env.LC_ALL || env.LC_MESSAGES || env.LANG || '';
  const speech: Speech = {
    language: isTerminal && /^ar\b|^ar_/u.test(system) ? 'ar' : 'en',
    rest: [],
    problem: null,
  };
  for (let at = 0; at < args.length; at++) {
    const arg = args[at] ?? '';
    const asked = arg === '--lang' ? (args[++at] ?? '') : /^--lang=(.*)$/u.exec(arg)?.[1];
    if (asked === undefined) speech.rest.push(arg);
    else if (asked === 'ar' || asked === 'en') speech.language = asked;
    else speech.problem = `--lang takes ar or en, and not "${asked}"`;
  }
  return speech;
}

/** What a command says, in one line: in English where there are no words in Arabic for it. */
export function inLanguage(message: string, language: Language): string {
  const said = language === 'ar' ? sayInCommand(message) : null;
  return said === null ? message : RIGHT_TO_LEFT + said.replaceAll('\n', '؛ ') + END;
}
