/** What each file imports, by its path; whoever is not named imports nothing. */
type Arrows = ReadonlyMap<string, readonly string[]>;

/** One way round in each knot of files that import one another: `a`, `b`, and back to `a`. */
export function circlesIn(arrows: Arrows): string[][] {
  const done = new Set<string>();
  const circles: string[][] = [];

  /** Follows the arrows from a file to which `path` has led. */
  const walk = (file: string, path: readonly string[]): void => {
    const begins = path.indexOf(file);
    if (begins !== -1) {
      circles.push(path.slice(begins));
      return;
    }
    if (done.has(file)) return;
    for (const target of arrows.get(file) ?? []) walk(target, [...path, file]);
    done.add(file);
  };

  for (const file of arrows.keys()) walk(file, []);
  return circles;
}
