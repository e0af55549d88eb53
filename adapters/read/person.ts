const ADDRESS = /\s*[<([]?[^\s<>()[\]]+@[^\s<>()[\]]+[>)\]]?\s*/g;
/** `<reem>`, `Reem:`, as some logs write whoever speaks. */
const AROUND = /^[<\s]+|[>:\s]+$/g;

/** A person's name as it would be said: without the mail address that stands with it, and once. */
export function personIn(words: string): string {
  const name = words.replace(ADDRESS, ' ').replace(AROUND, '');
  const half = name.slice(0, (name.length - 1) / 2);
  if (half !== '' && name === `${half} ${half}`) return half;
  return name === '' ? words : name;
}
