const PARTS = /[/?#&;]/;
const ANY_NUMBER = '**';

/**
 * Fits a path to a template: `:name` is one step, `*` one step without a name, `**` any number of
 * steps (also none). A name may have something in front of it: `id=:id`, `session_:id`.
 * Steps after the template's end are let through, as helpdesks append views to a ticket.
 * Returns the named steps, or null where it does not fit. Takes no longer, however many `**` a
 * template has: a pack may bring any, and the page says its address.
 */
export function fitAddress(template: string, path: string): Record<string, string> | null {
  const given = stepsOf(path);
  const named: Record<string, string> = {};
  let at = 0;
  for (const [place, run] of runsOf(template).entries()) {
    // Only behind a `**` steps are passed over. Where a run fits first, what follows has most room.
    const last = place === 0 ? 0 : given.length - run.length;
    let found: Record<string, string> | null = null;
    for (; found === null && at <= last; at += 1) found = fitRun(run, given, at);
    if (found === null) return null;
    Object.assign(named, found);
    at += run.length - 1;
  }
  return named;
}

function stepsOf(path: string): string[] {
  return path.split(PARTS).filter((step) => step !== '');
}

/** The steps of a template between its `**`. */
function runsOf(template: string): string[][] {
  const runs: string[][] = [[]];
  for (const step of stepsOf(template)) {
    if (step === ANY_NUMBER) runs.push([]);
    else runs.at(-1)?.push(step);
  }
  return runs;
}

/** The named steps of a run that stands at this place; null where it does not. */
function fitRun(
  run: readonly string[],
  given: readonly string[],
  at: number,
): Record<string, string> | null {
  const named: Record<string, string> = {};
  for (const [offset, step] of run.entries()) {
    const value = given[at + offset];
    if (value === undefined) return null;
    if (step === '*') continue;
    const colon = step.indexOf(':');
    if (colon === -1) {
      if (step !== value) return null;
      continue;
    }
    const front = step.slice(0, colon);
    if (!value.startsWith(front) || value.length === front.length) return null;
    named[step.slice(colon + 1)] = decoded(value.slice(front.length));
  }
  return named;
}

function decoded(step: string): string {
  try {
    return decodeURIComponent(step);
  } catch {
    return step; // Not an escape after all.
  }
}
