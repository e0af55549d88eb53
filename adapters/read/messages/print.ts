import type { Row } from './message.ts';

/**
 * A short print of author and text (two 32-bit hashes): identity for rows that have none, and
 * no way back to the words. An exact time tells equal texts apart.
 */
export function printOf(row: Row): string {
  let high = 0x811c9dc5;
  let low = 0x01000193;
  const words = `${row.author}|${row.visibility}|${row.time ?? ''}|${row.text}`;
  for (let at = 0; at < words.length; at += 1) {
    const code = words.codePointAt(at) ?? 0;
    // Two units are one character.
    if (code > 0xffff) at += 1;
    high = Math.imul(high ^ code, 0x01000193);
    low = Math.imul(low ^ code, 0x85ebca6b);
  }
  return `${row.author}-${(high >>> 0).toString(36)}${(low >>> 0).toString(36)}`;
}
