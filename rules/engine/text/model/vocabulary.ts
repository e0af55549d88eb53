import { isArabicUnit, isDigitUnit } from '../fold.ts';
import { type Command, commandOf } from './commands.ts';
import { analyse } from './stems.ts';

/** A word as the model knows it. */
export interface Known {
  /** Of the word, its stem and its concepts: those that it knows. */
  ids: readonly number[];
  /** What stands for it in pairs: a concept, else the word, else that it is unknown. */
  main: number;
  /** The word itself, 0 where it is unknown. */
  spelled: number;
  /** What it would command at the head of a clause. */
  command: Command | null;
  /** Whom it speaks of by its ending; 0 where none is seen. */
  ending: number;
}

/** What stands where no word does, and for words that nobody has seen. */
const MARKS = [
  '',
  '<edge>',
  '<number>',
  '<arabic>',
  '<i>',
  '<do>',
  '<b>',
  '<t>',
  '<y>',
  '<n>',
  '<al>',
  '<latin>',
  '<ing>',
  '<ed>',
  '<name>',
  '<caps>',
  '<ye do>',
  '<ye did>',
  '<yours>',
  '<me>',
] as const;
const MARK = Object.fromEntries(MARKS.map((mark, at) => [mark, at])) as Record<
  (typeof MARKS)[number],
  number
>;
const REMEMBERED_MAX = 8192;

/** The words, stems (`~stem`) and concepts (`#name`) that a model knows, by id. */
export class Vocabulary {
  readonly names: readonly string[];
  readonly edge = 1;
  private readonly ids = new Map<string, number>();
  private readonly remembered = new Map<string, Known>();

  /** Of names that are no marks; ids follow their order. */
  constructor(names: readonly string[]) {
    this.names = [...MARKS, ...names];
    for (let at = 0; at < this.names.length; at++) this.ids.set(this.names[at] ?? '', at);
  }

  /** The names without the marks, as the constructor takes them. */
  named(): readonly string[] {
    return this.names.slice(MARKS.length);
  }

  read(word: string): Known {
    const known = this.remembered.get(word);
    if (known) return known;
    const read = this.look(word);
    if (this.remembered.size >= REMEMBERED_MAX) this.remembered.clear();
    this.remembered.set(word, read);
    return read;
  }

  private look(word: string): Known {
    if (isDigitUnit(word.charCodeAt(0))) {
      const number = this.idOf('<number>');
      const spelled = this.idOf(word);
      return {
        ids: spelled > 0 ? [number, spelled] : [number],
        main: number,
        spelled,
        command: null,
        ending: 0,
      };
    }
    const { concepts, stem } = analyse(word);
    const spelled = this.idOf(word);
    const bare = this.idOf(`~${stem}`);
    const groups = concepts.map((concept) => this.idOf(`#${concept}`)).filter((id) => id > 0);
    const ids = [spelled, bare, ...groups].filter((id) => id > 0);
    const [group] = groups;
    return {
      ids,
      main: group ?? (spelled || bare),
      spelled,
      command: isArabicUnit(word.charCodeAt(0)) ? commandOf(word) : null,
      ending: endingOf(word),
    };
  }

  private idOf(name: string): number {
    return this.ids.get(name) ?? 0;
  }
}

const HAMZA = 'أ';
/** So many letters of an Arabic word tell how it begins; in shorter ones they are the word's own. */
const BEGINNING_FROM = 4;

/**
 * What a word looks like as it was written, from `start` to `end` of a text: what is left to go by where it is
 * unknown. In Arabic its first letter tells the person of a verb, and the hamza tells "I open" from "open!".
 */
export function shapeOf(written: string, start: number, end: number): number {
  const first = written.charCodeAt(start);
  if (first >= 0x620 && first <= 0x6ff) {
    const joined = (written[start] === 'و' || written[start] === 'ف') && end - start > 3;
    const at = joined ? start + 1 : start;
    if (end - at < BEGINNING_FROM) return MARK['<arabic>'];
    switch (written[at]) {
      case HAMZA:
        return MARK['<i>'];
      case 'ا':
        return written[at + 1] === 'ل' ? MARK['<al>'] : MARK['<do>'];
      case 'ب':
        return MARK['<b>'];
      case 'ت':
        return MARK['<t>'];
      case 'ي':
        return MARK['<y>'];
      case 'ن':
        return MARK['<n>'];
      default:
        return MARK['<arabic>'];
    }
  }
  if (first >= 65 && first <= 90) {
    const second = end - start > 1 ? written.charCodeAt(start + 1) : 0;
    return second >= 65 && second <= 90 ? MARK['<caps>'] : MARK['<name>'];
  }
  if (first >= 48 && first <= 57) return MARK['<number>'];
  if (end - start > 2 && written.endsWith('ing', end)) return MARK['<ing>'];
  return end - start > 1 && written.endsWith('ed', end) ? MARK['<ed>'] : MARK['<latin>'];
}

/**
 * Whom an Arabic word speaks of by its ending, in comparable form: "you do", "you did" and "yours" of many, or
 * what is done to me. Who complains speaks so to a company, whatever the word. 0 where none is seen.
 */
function endingOf(word: string): number {
  if (word.length < ENDING_FROM || !isArabicUnit(word.charCodeAt(0))) return 0;
  if (word.endsWith('كم')) return MARK['<yours>'];
  if (word.startsWith('ت') && (word.endsWith('ون') || word.endsWith('وني') || word.endsWith('ونا')))
    return MARK['<ye do>'];
  if (/(?:توا|تو|توني|تونا)$/u.test(word)) return MARK['<ye did>'];
  return word.endsWith('ني') ? MARK['<me>'] : 0;
}

const ENDING_FROM = 5;

/** The names by which a word can be known, for counting which are worth knowing. */
export function namesOf(word: string): string[] {
  if (isDigitUnit(word.charCodeAt(0))) return [word];
  const { concepts, stem } = analyse(word);
  return [word, `~${stem}`, ...concepts.map((concept) => `#${concept}`)];
}
