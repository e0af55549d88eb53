import { nearest } from './near-words.ts';

const SPEAKERS = ['customer', 'agent', 'bot', 'system', 'note', 'draft'];
const TICKS = ['met', 'broken', 'na', 'open'];
/** Lines that are always the same. */
const FIXED = ['hold on', 'hold off', 'said checkin', 'said thank_wait', 'close-attempt', 'close'];

/** What is wrong with a line of an example that is nearly one; null where nobody could tell what was meant. */
export function nearLine(written: string): string | null {
  const line = written.replace(/ @[0-9.]+$/u, '');
  const time = /^\p{L}+ (@[^\s:]*[^\s:0-9.][^\s:]*)\s*:| (@[0-9]+:[0-9]+)$/u.exec(line);
  if (time) return `${time[1] ?? time[2]} is not a number of seconds; write digits, such as @150`;
  const [, who = ''] = /^\s*(\p{L}+)\s*(?:@\S*\s*)?:/u.exec(line) ?? [];
  const speaker = nearest(who, SPEAKERS);
  if (speaker) return `"${who}" is nobody that speaks in examples; write ${speaker}: …`;
  const [, standard, value = ''] = /^tick ([a-z0-9-]+)(?: (.*))?$/u.exec(line) ?? [];
  if (standard) {
    const found = value === '' ? 'no word' : `"${value.slice(0, 40)}"`;
    return `${found} stands where a tick has one of ${TICKS.join(', ')}; write tick ${standard} met`;
  }
  if (/^field\b/u.test(line)) {
    return `"${line.slice(0, 60)}" is no field and its value; write field NAME = VALUE, the name in Latin letters, such as field status = solved`;
  }
  const fixed = nearest(line, FIXED);
  return fixed ? `"${line.slice(0, 60)}" is not a line that examples know; write ${fixed}` : null;
}
