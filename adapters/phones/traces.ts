import type { Phone, Sign } from './phone.ts';
import { selectorsOf, signsOf } from './read-call.ts';

/** What betrays that a phone may show something, as one selector and a list of attributes. */
export interface Traces {
  /** Fits what is added to a page and could be a sign, shown or not; outside of shadow roots. */
  selector: string;
  /** Attributes by which a sign can come, change or be hidden. */
  attributes: string[];
}

export function tracesOf(phones: readonly Phone[]): Traces {
  const signs = phones.flatMap(signsOf);
  const named = signs
    .flatMap(selectorsOf)
    .flatMap((one) => [...one.matchAll(/\[([\w-]+)/g)].map(([, name]) => name));
  const compared = signs.flatMap(({ attribute, like, unlike }) => [attribute, like, unlike]);
  const attributes = ['class', 'style', 'hidden', ...named, ...compared];
  return {
    selector: [...new Set(signs.flatMap(tracesOfSign))].join(', '),
    attributes: [...new Set(attributes.filter((name) => name !== undefined))],
  };
}

/** A sign that only words tell leaves no trace without them: pages are full of buttons. */
function tracesOfSign(sign: Sign): string[] {
  const { attribute, is } = sign;
  return selectorsOf(sign).flatMap((selector) => {
    const [outermost = selector, ...inner] = selector.split(' >>> ');
    if (attribute === undefined || !is || inner.length > 0) return [outermost];
    return is.map((value) => `${outermost}[${attribute}=${JSON.stringify(value)}]`);
  });
}
