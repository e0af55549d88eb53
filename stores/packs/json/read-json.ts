import { findSlip } from './json-slips.ts';

/** What is read, or what is wrong: each problem with its line and column, and what to do. */
export type ReadJson = { ok: true; value: unknown } | { ok: false; problems: string[] };

/** Doubled keys told at once. */
const DOUBLES_TOLD = 20;

/**
 * Reads JSON that people wrote by hand. `JSON.parse` decides what is JSON; where it refuses, and
 * for keys that stand twice, of which it silently keeps the last, this says where and what to do.
 * Linear in the text, whatever is nested in it.
 */
export function readJson(source: string): ReadJson {
  // Editors on Windows put a byte order mark first, which JSON does not know.
  const text = source.replace(/^\ufeff/u, '');
  const lost = text.indexOf('\ufffd');
  if (lost >= 0 || text.includes('\0')) {
    const at = showPlace(text, Math.max(lost, 0));
    const problem = `is not JSON at ${at}: this is not written in UTF-8; save the file again with the encoding UTF-8`;
    return { ok: false, problems: [problem] };
  }
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch (error) {
    const slip = findSlip(text);
    const why = error instanceof Error ? error.message : String(error);
    const problem = slip
      ? `is not JSON at ${showPlace(text, slip.at)}: ${slip.message}`
      : `is not JSON: ${why}; correct it there`;
    return { ok: false, problems: [problem] };
  }
  const doubled: string[] = [];
  findSlip(text, (key, at, first) => {
    if (doubled.length >= DOUBLES_TOLD) return;
    const line = placeOf(text, first).line;
    doubled.push(
      `has the key ${key} again at ${showPlace(text, at)} (first in line ${line}), and only the last would count; remove one of them`,
    );
  });
  return doubled.length > 0 ? { ok: false, problems: doubled } : { ok: true, value };
}

function showPlace(text: string, offset: number): string {
  const { line, column } = placeOf(text, offset);
  return `line ${line}, column ${column}`;
}

/** Both from 1, as editors show them. */
function placeOf(text: string, offset: number): { line: number; column: number } {
  const lines = text.slice(0, offset).split(/\r\n|\n|\r/u);
  return { line: lines.length, column: (lines.at(-1)?.length ?? 0) + 1 };
}
