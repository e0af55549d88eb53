/** A text, a bracket, a comma, a colon, or a bare word of JSON. */
const TOKEN = /"(?:[^"\\]|\\.)*"|[[\]{},:]|[^\s[\]{},:"]+/gsu;

type Path = readonly (string | number)[];

/** An object or list that is open: whose value is at hand, and where its own key is to be read. */
interface Open {
  path: string;
  /** The next index of a list; null in an object. */
  index: number | null;
  key: string | null;
}

/**
 * In which line of a sound JSON text each of these places begins, from 1: that of the key, or of what
 * holds it where it is missing. One pass, linear in the text.
 */
export function linesOf(text: string, paths: readonly Path[]): number[] {
  const wanted = new Set(
    paths.flatMap((path) => path.map((_, at) => nameOf(path.slice(0, at + 1)))),
  );
  const lines = new Map<string, number>();
  const open: Open[] = [];
  let line = 1;
  let read = 0;
  for (const { 0: token, index: at } of text.matchAll(TOKEN)) {
    for (
      let next = text.indexOf('\n', read);
      next >= 0 && next < at;
      next = text.indexOf('\n', read)
    ) {
      line++;
      read = next + 1;
    }
    const inside = open[open.length - 1];
    if (token === '}' || token === ']') open.pop();
    else if (token === ',') {
      if (inside?.index === null) inside.key = null;
      else if (inside) inside.index = (inside.index ?? 0) + 1;
    } else if (token !== ':') {
      const isKey = inside?.index === null && inside.key === null;
      if (isKey) inside.key = keyOf(token);
      const path = inside ? inside.path + stepOf(inside.index ?? inside.key ?? '') : '';
      if (wanted.has(path) && !lines.has(path)) lines.set(path, line);
      if (isKey) continue;
      if (token === '{') open.push({ path, index: null, key: null });
      else if (token === '[') open.push({ path, index: 0, key: null });
    }
  }
  return paths.map((path) => {
    for (let depth = path.length; depth > 0; depth--) {
      const found = lines.get(nameOf(path.slice(0, depth)));
      if (found !== undefined) return found;
    }
    return 1;
  });
}

function nameOf(path: Path): string {
  return path.map(stepOf).join('');
}

function stepOf(step: string | number): string {
  return `/${JSON.stringify(step)}`;
}

function keyOf(token: string): string {
  const key: unknown = JSON.parse(token);
  return String(key);
}
