import { all, isShown } from '../read/dom/selectors.ts';
import type { Phone, Sign } from './phone.ts';

/** `on`: a call is on, and whether on hold is not to be seen at this moment. */
export type Seen = 'none' | 'on' | 'talking' | 'held';

/** How a phone stands in a document: by the first variant of which anything is shown. */
export function readCall(document: Document, { variants }: Phone): Seen {
  for (const { signals } of variants) {
    if (signals.resume && isGiven(document, signals.resume)) return 'held';
    if (signals.hold && isGiven(document, signals.hold)) return 'talking';
    if (signals.live && isGiven(document, signals.live)) return 'on';
  }
  return 'none';
}

/** The selectors of a sign, one by one: hidden leftovers of one must not hide another. */
export function selectorsOf({ at }: Sign): readonly string[] {
  return typeof at === 'string' ? [at] : at;
}

export function signsOf({ variants }: Phone): Sign[] {
  return variants.flatMap(({ signals: { live, hold, resume } }) =>
    [live, hold, resume].filter((sign) => sign !== undefined),
  );
}

function isGiven(document: Document, sign: Sign): boolean {
  return selectorsOf(sign).some((selector) =>
    all(document, selector).some((element) => isShown(element) && says(element, sign)),
  );
}

function says(element: Element, { attribute, is, like, unlike }: Sign): boolean {
  if (attribute === undefined) return true;
  const value = element.getAttribute(attribute)?.trim() ?? '';
  if (is) return is.includes(value);
  const other = element.getAttribute(like ?? unlike ?? '')?.trim() ?? '';
  // Where either is missing nothing can be told.
  return value !== '' && other !== '' && (value === other) === (like !== undefined);
}
