const ADDRESS = /\s*[<([]?[^\s<>()[\]]+@[^\s<>()[\]]+[>)\]]?\s*/g;
/** `<reem>`, `Reem:`, `Author: reem`, as some logs write whoever speaks. */
const AROUND = /^(?:[<\s]+|\p{L}+: )|[>:\s]+$/gu;

/** UTF-16 units of a name: people choose their own, and some are no names. */
const LONGEST = 200;

/**
 * A person's name as it would be said: without the mail address that stands with it, and once. No
 * longer than the worker takes.
 */
export function personIn(written: string): string {
  const words = written.slice(0, LONGEST).trim();
  const name = words.replace(ADDRESS, ' ').replace(AROUND, '');
  const half = name.slice(0, (name.length - 1) / 2);
  if (half !== '' && name === `${half} ${half}`) return half;
  return name === '' ? words : name;
}
