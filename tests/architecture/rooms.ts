import { dirname } from 'node:path/posix';

/** What each file imports, by its path; whoever is not named imports nothing. */
type Arrows = ReadonlyMap<string, readonly string[]>;

/** Two folders, neither inside the other, and an import each way. */
interface BothWays {
  rooms: [string, string];
  there: string;
  back: string;
}

/** The folders that import each other: neither of the two can be understood, or moved, without the other. */
export function bothWaysIn(arrows: Arrows): BothWays[] {
  const first = new Map<string, string>();
  for (const [file, targets] of arrows) {
    for (const target of targets) {
      const way = wayOf(dirname(file), dirname(target));
      if (!first.has(way)) first.set(way, `${file} → ${target}`);
    }
  }
  return [...first].flatMap(([way, there]) => {
    const [from = '', to = ''] = way.split(' ');
    const back = first.get(wayOf(to, from));
    // Each pair is told once; a room and the one that it stands in are one idea.
    if (back === undefined || from >= to || `${to}/`.startsWith(`${from}/`)) return [];
    return [{ rooms: [from, to], there, back }];
  });
}

function wayOf(from: string, to: string): string {
  return `${from} ${to}`;
}
