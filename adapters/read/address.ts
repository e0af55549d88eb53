const PARTS = /[/?#&;]/;

/**
 * Fits a path to a template: `:name` is one step, `*` one step without a name, `**` any number of
 * steps (also none). A name may have something in front of it: `id=:id`, `session_:id`.
 * Steps after the template's end are let through, as helpdesks append views to a ticket.
 * Returns the named steps, or null where it does not fit.
 */
export function fitAddress(template: string, path: string): Record<string, string> | null {
  const wanted = template.split(PARTS).filter((step) => step !== '');
  const given = path.split(PARTS).filter((step) => step !== '');
  return fitSteps(wanted, given, {});
}

function fitSteps(
  wanted: string[],
  given: string[],
  named: Record<string, string>,
): Record<string, string> | null {
  const [step, ...rest] = wanted;
  if (step === undefined) return named;
  if (step === '**') {
    for (let skipped = 0; skipped <= given.length; skipped += 1) {
      const found = fitSteps(rest, given.slice(skipped), named);
      if (found !== null) return found;
    }
    return null;
  }
  const [value, ...others] = given;
  if (value === undefined) return null;
  if (step === '*') return fitSteps(rest, others, named);
  const colon = step.indexOf(':');
  if (colon === -1) return step === value ? fitSteps(rest, others, named) : null;
  const front = step.slice(0, colon);
  if (!value.startsWith(front) || value.length === front.length) return null;
  return fitSteps(rest, others, {
    ...named,
    [step.slice(colon + 1)]: decoded(value.slice(front.length)),
  });
}

function decoded(step: string): string {
  try {
    return decodeURIComponent(step);
  } catch {
    return step; // Not an escape after all.
  }
}
