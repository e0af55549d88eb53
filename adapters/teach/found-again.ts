import { firstShown } from '../read/dom/selectors.ts';
import { locate, type Page } from '../read/locate.ts';
import type { Choice } from '../types.ts';
import type { Pointed } from './pointed.ts';
import type { Proposal } from './propose.ts';
import { wholeText } from './selectors/around.ts';

/**
 * What was pointed at; where the page has drawn it anew since (another reply box for notes, a row
 * that was edited), what was learned from it tells what stands in its place.
 */
export function foundAgain(pointed: Pointed, { adapter }: Proposal, page: Page): Pointed {
  const located = locate([adapter], page);
  if (located === null) return pointed;
  const { root, list, variant } = located;
  const { message, composer, end, customer, fields } = variant.signals;
  const control = (old: Element | null, at: Choice | undefined): Element | null =>
    old === null || old.isConnected || at === undefined ? old : (firstShown(root, at) ?? old);
  const words = (old: Element): Element => {
    if (old.isConnected) return old;
    const said = wholeText(old);
    const same = [...list.querySelectorAll(message)]
      .flatMap((row) => [row, ...row.querySelectorAll(old.localName)])
      .filter((one) => one.localName === old.localName && wholeText(one) === said);
    return same.at(-1) ?? old;
  };
  return {
    customer: pointed.customer.map(words),
    agent: pointed.agent.map(words),
    note: pointed.note.map(words),
    none: pointed.none.map(words),
    composer: control(pointed.composer, composer),
    end: control(pointed.end, end?.[0]?.at),
    name: control(pointed.name, customer?.at),
    status: control(pointed.status, fields?.[0]?.at),
  };
}
