import { readFileSync } from 'node:fs';

/** What is said of bytes that are not UTF-8; the same in all commands. */
export const NOT_UTF8 = 'this is not written in UTF-8; save the file again with the encoding UTF-8';

const decoder = new TextDecoder('utf-8', { fatal: true });

/** The text of bytes in UTF-8, without a byte order mark; null of any other encoding: UTF-16 is told by its zeros. */
export function textOf(bytes: Uint8Array): string | null {
  if (bytes.includes(0)) return null;
  try {
    return decoder.decode(bytes);
  } catch {
    return null;
  }
}

/**
 * The text of a file in UTF-8.
 *
 * @throws where it cannot be read, or is in another encoding
 */
export function readText(file: string): string {
  const text = textOf(readFileSync(file));
  if (text === null) throw new Error(NOT_UTF8);
  return text;
}

const NEWLINE = 0x0a;

/**
 * The lines of a stream, as it comes: what stands between two `\n`, with a `\r` before it where there is one.
 * Not those of `node:readline`, which ends a line at U+2028 too, and that may stand in a text of JSON.
 */
export async function* linesOf(stream: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array> {
  let pieces: Uint8Array[] = [];
  for await (const chunk of stream) {
    let from = 0;
    for (let end = chunk.indexOf(NEWLINE); end >= 0; end = chunk.indexOf(NEWLINE, from)) {
      yield Buffer.concat([...pieces, chunk.subarray(from, end)]);
      pieces = [];
      from = end + 1;
    }
    pieces.push(chunk.subarray(from));
  }
  const rest = Buffer.concat(pieces);
  if (rest.length > 0) yield rest;
}
