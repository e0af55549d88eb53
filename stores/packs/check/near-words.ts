/** Shorter words have too many others a letter away. */
const SHORTEST = 4;

/**
 * The word that was probably meant: the one that is a letter away (two, in words of seven and
 * more), capitals and signs aside; null where there is none, or more than one.
 */
export function nearest(word: string, known: readonly string[]): string | null {
  const plain = plainOf(word);
  if (plain.length < SHORTEST) return null;
  const most = plain.length >= 7 ? 2 : 1;
  const near = known.filter((one) => distance(plain, plainOf(one), most) <= most);
  return near.length === 1 ? (near[0] ?? null) : null;
}

/** What to do about an id that leads nowhere: the one that was probably meant, or both ways out. */
export function addOr(list: string, id: string, known: readonly string[]): string {
  const meant = nearest(id, known);
  return meant ? `write "${meant}", or add it to ${list}` : `add it to ${list}, or correct the id`;
}

function plainOf(word: string): string {
  return word.toLowerCase().replace(/[^\p{L}\p{N}]/gu, '');
}

/** Letters to change, add, leave out or change over; past `most` it may be told as more. */
function distance(a: string, b: string, most: number): number {
  if (Math.abs(a.length - b.length) > most || a.length > 100) return most + 1;
  let before: number[] = [];
  let row = Array.from({ length: b.length + 1 }, (_, at) => at);
  for (let i = 1; i <= a.length; i++) {
    const next = [i];
    for (let j = 1; j <= b.length; j++) {
      const same = a[i - 1] === b[j - 1] ? 0 : 1;
      let least = Math.min((row[j] ?? 0) + 1, (next[j - 1] ?? 0) + 1, (row[j - 1] ?? 0) + same);
      const swapped = i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1];
      if (swapped) least = Math.min(least, (before[j - 2] ?? 0) + 1);
      next.push(least);
    }
    before = row;
    row = next;
  }
  return row[b.length] ?? most + 1;
}
