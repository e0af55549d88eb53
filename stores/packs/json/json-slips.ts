/** What is wrong with a JSON text, at which offset, and what to do. */
export interface JsonSlip {
  at: number;
  message: string;
}

/** Told of every key that an object has had before: as it is written, its offset, and the first's. */
type OnDouble = (key: string, at: number, first: number) => void;

/** What may stand next. */
type Awaited = 'value' | 'value or ]' | 'key' | 'key or }' | ':' | ', or end';

/** A bracket that is open, and where the keys of an object stand. */
interface Open {
  at: number;
  keys: Map<string, number> | null;
}

const SPACE = /[ \t\r\n]*/y;
/** A text to its end, or as far as it is one. */
const TEXT = /"(?:[^"\\\p{Cc}]|[\u007f-\u009f]|\\(?:["\\/bfnrt]|u[0-9a-fA-F]{4}))*("?)/uy;
const WORD = /[-+.\p{L}\p{N}_$]+/uy;
const NUMBER = /^-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][-+]?\d+)?$/;
const CURLY = /[“”„‟«»‹›″]/u;
const INVISIBLE = /[\u00a0\u00ad\u061c\u2000-\u200f\u2028-\u202f\u2060-\u2069\u3000\ufeff]/u;

/** The first slip of a text that is not JSON, or null where this finds none. */
export function findSlip(text: string, onDouble?: OnDouble): JsonSlip | null {
  const open: Open[] = [];
  let awaited: Awaited = 'value';
  let comma = 0;
  for (let at = skipSpace(text, 0); ; at = skipSpace(text, at)) {
    const sign = text.charAt(at);
    const inside = open[open.length - 1];
    if (sign === '') return awaited === ', or end' && !inside ? null : endOf(text, inside);
    if (awaited === ', or end') {
      if (inside && sign === ',') {
        awaited = inside.keys ? 'key' : 'value';
        comma = at++;
      } else if (inside && sign === (inside.keys ? '}' : ']')) {
        open.pop();
        at++;
      } else return afterValue(text, at, inside);
    } else if (awaited === ':') {
      if (sign !== ':')
        return { at, message: strange(text, at) ?? 'a ":" is missing after the key; add it' };
      awaited = 'value';
      at++;
    } else if (sign === '}' || sign === ']') {
      const may = awaited === 'key or }' ? '}' : awaited === 'value or ]' ? ']' : '';
      if (sign !== may) return early(sign, at, comma, awaited);
      open.pop();
      awaited = ', or end';
      at++;
    } else if (awaited === 'key' || awaited === 'key or }') {
      const end = textEnd(text, at);
      if (typeof end !== 'number') return end ?? noKey(text, at);
      const written = text.slice(at, end);
      const key = written.includes('\\') ? JSON.stringify(JSON.parse(written)) : written;
      const first = inside?.keys?.get(key);
      if (first === undefined) inside?.keys?.set(key, at);
      else onDouble?.(written, at, first);
      awaited = ':';
      at = end;
    } else if (sign === '{' || sign === '[') {
      open.push({ at, keys: sign === '{' ? new Map() : null });
      awaited = sign === '{' ? 'key or }' : 'value or ]';
      at++;
    } else {
      const end = textEnd(text, at) ?? wordEnd(text, at);
      if (typeof end !== 'number') return end;
      awaited = ', or end';
      at = end;
    }
  }
}

function skipSpace(text: string, from: number): number {
  SPACE.lastIndex = from;
  return from + (SPACE.exec(text)?.[0].length ?? 0);
}

/** Where the text that begins here ends, what is wrong with it, or null where none begins. */
function textEnd(text: string, at: number): number | JsonSlip | null {
  TEXT.lastIndex = at;
  const read = TEXT.exec(text);
  if (!read) return null;
  const end = at + read[0].length;
  if (read[1] === '"') return end;
  const next = text.charAt(end);
  if (next === '\\') {
    return {
      at: end,
      message:
        'JSON does not know this use of "\\"; write "\\\\" where a backslash is meant, "\\n" for a new line',
    };
  }
  if (next === '\t')
    return { at: end, message: 'a tab stands in the text; write a space, or "\\t"' };
  return {
    at,
    message:
      'the text is not closed in its line; add " at its end (a new line in a text is written "\\n")',
  };
}

/** Where the number, true, false or null ends that begins here; or what is wrong. */
function wordEnd(text: string, at: number): number | JsonSlip {
  WORD.lastIndex = at;
  const word = WORD.exec(text)?.[0];
  if (word === undefined) {
    return {
      at,
      message:
        strange(text, at) ??
        `"${text.charAt(at)}" stands where a value is expected; write a text in "…", a number, [ or {`,
    };
  }
  if (word === 'true' || word === 'false' || word === 'null' || NUMBER.test(word))
    return at + word.length;
  if (text.slice(0, at).trim() === '') {
    const message = `the file begins with "${word.slice(0, 40)}"; a pack is JSON, and begins with {`;
    return { at, message };
  }
  const lower = word.toLowerCase();
  if (lower === 'true' || lower === 'false' || lower === 'null') {
    return { at, message: `"${word}" is written ${lower} in JSON; write it so` };
  }
  if (/^[-+.\p{N}][-+.\p{N}eE]*$/u.test(word)) {
    return {
      at,
      message: `"${word}" is no number of JSON; write it as 30 or 0.5, in the digits 0 to 9`,
    };
  }
  return {
    at,
    message: `"${word.slice(0, 40)}" stands outside of quotation marks; write texts in "…"`,
  };
}

/** A sign that hand and word processors put where JSON has another. */
function strange(text: string, at: number): string | null {
  const sign = String.fromCodePoint(text.codePointAt(at) ?? 0);
  if (CURLY.test(sign))
    return `${sign} is a typographic quotation mark; write the straight " before and after a text`;
  if (sign === "'" || sign === '’' || sign === '‘' || sign === '`') {
    return `${sign} is no quotation mark of JSON; write the straight " before and after a text`;
  }
  if (sign === '،' || sign === '؛' || sign === '٬' || sign === ';')
    return `${sign} is no comma of JSON; write ,`;
  if (sign === '/' || sign === '#') return 'comments are no part of JSON; remove it';
  if (INVISIBLE.test(sign)) {
    const code = sign.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0');
    return `the invisible character U+${code} stands here; delete it`;
  }
  return null;
}

function noKey(text: string, at: number): JsonSlip {
  if (text.charAt(at) === ',') return { at, message: 'a comma too many stands here; remove it' };
  return {
    at,
    message: strange(text, at) ?? 'a key is expected here, in quotation marks; write it as "key":',
  };
}

/** A bracket that closes where something else is awaited. */
function early(sign: string, at: number, comma: number, awaited: Awaited): JsonSlip {
  const afterComma = comma > 0 && (awaited === 'key' || awaited === 'value');
  if (afterComma) return { at: comma, message: `a comma stands before "${sign}"; remove it` };
  return {
    at,
    message: `"${sign}" closes here what it did not open; look for the bracket that it belongs to`,
  };
}

/** Something other than a comma or the closing bracket after a value. */
function afterValue(text: string, at: number, inside: Open | undefined): JsonSlip {
  const sign = text.charAt(at);
  if (!inside)
    return {
      at,
      message:
        'the document is over, and more follows; remove it, or the bracket that closed too early',
    };
  const known = strange(text, at);
  if (known) return { at, message: known };
  if (sign === '"' || sign === '{' || sign === '[') {
    return { at, message: 'a comma is missing before this; add , after what stands before it' };
  }
  if (sign === ':' && !inside.keys)
    return { at, message: 'a key stands in a list; put { before it and } after its value' };
  if (sign === '}' || sign === ']') {
    const close = inside.keys ? '}' : ']';
    return {
      at,
      message: `"${sign}" stands where "${close}" is expected; close the brackets in the order in which they were opened`,
    };
  }
  return {
    at,
    message:
      'the text ended before this; where a quotation mark belongs to the text itself, write \\"',
  };
}

function endOf(text: string, inside: Open | undefined): JsonSlip {
  if (text.trim() === '') return { at: 0, message: 'the file is empty; start it with {' };
  if (!inside)
    return { at: text.length, message: 'the file ends where a value is expected; write it' };
  const bracket = text.charAt(inside.at);
  const line = text.slice(0, inside.at).split('\n').length;
  const close = bracket === '{' ? '}' : ']';
  return {
    at: text.length,
    message: `the file ends before the "${bracket}" of line ${line} is closed; add "${close}"`,
  };
}
