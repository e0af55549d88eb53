import { all, firstShown, isShown } from '../../read/dom/selectors.ts';
import { childTowards, commonAncestor, treeOf } from '../selectors/around.ts';
import { marksOf, sharedMarks } from '../selectors/marks.ts';
import { type Path, pathTo } from '../selectors/unique-selector.ts';

/** Where on the page it says which conversation is in front, where the address does not. */

interface Conversation {
  at: string;
  attribute: string;
}

const NAMED =
  /(?:conversation|ticket|chat|case|thread|session|room|request|dialog|entity|record)[-_]?(?:id|key|uuid|number)?$|^data-(?:id|uuid|key)$/i;
const IDLIKE = /^(?=.*\d)[\w:.-]{1,80}$/;
/** So far from the list a heading still speaks of it. */
const REACH = 6;

/** An attribute with the conversation's id: on what holds the list, else on something near it. */
export function findConversation(list: Element): Conversation | null {
  let area: Element | null = list;
  for (let distance = 0; area !== null && distance < REACH; distance += 1) {
    const own = idAttribute(area);
    if (own !== null) return { at: ownSelector(area, own), attribute: own };
    const inner: Element | null = area;
    for (const one of inner.querySelectorAll('*')) {
      if (list.contains(one) || !isShown(one)) continue;
      const attribute = idAttribute(one);
      if (attribute === null) continue;
      const path = pathTo(one);
      if (path.cost < 5) return { at: path.selector, attribute };
    }
    area = area.parentElement;
  }
  return null;
}

function idAttribute(element: Element): string | null {
  return (
    element
      .getAttributeNames()
      .find((name) => NAMED.test(name) && IDLIKE.test(element.getAttribute(name) ?? '')) ?? null
  );
}

function ownSelector(element: Element, attribute: string): string {
  const tree = treeOf(element);
  const plain = `[${attribute}]`;
  const path = pathTo(element).selector;
  const front = path.split(' >>> ').slice(0, -1);
  const shown = [...tree.querySelectorAll(plain)].filter(isShown);
  return shown[0] === element ? [...front, plain].join(' >>> ') : path;
}

/**
 * The pane of the conversation in front, where the page keeps others mounted beside it: a selector
 * that fits all panes, of which the one that is shown counts. Null where there is one list only.
 */
export function findPane(list: Element, path: Path): { pane: Element; selector: string } | null {
  const others = all(list.ownerDocument, path.selector).filter(
    (one) => one !== list && !one.contains(list) && !list.contains(one),
  );
  const [other] = others;
  if (other === undefined || treeOf(other) !== treeOf(list)) return null;
  const holder = commonAncestor(list, other);
  if (holder === null) return null;
  const pane = childTowards(holder, list);
  const hidden = childTowards(holder, other);
  if (pane === null || hidden === null) return null;
  const front = path.selector.split(' >>> ').slice(0, -1);
  const inFront = others.some(isShown) ? stateOf(pane, hidden) : '';
  const within = `${marksOf(holder)[0]?.selector ?? holder.localName} > `;
  const names = [...sharedMarks(pane, hidden).map(({ selector }) => selector), pane.localName];
  // Panes of other kinds may bear the name too: of those, the one that is shown is another.
  const selectors = [...names, ...names.map((name) => within + name)].map((name) =>
    [...front, name + inFront].join(' >>> '),
  );
  const selector = selectors.find((one) => firstShown(list.ownerDocument, one) === pane);
  return { pane, selector: selector ?? selectors.at(-1) ?? pane.localName };
}

/** How a pane says that it is in front, where the others are not hidden from the browser's view. */
function stateOf(pane: Element, other: Element): string {
  for (const name of [
    'data-is-active',
    'data-active',
    'aria-hidden',
    'aria-selected',
    'data-selected',
  ]) {
    const value = pane.getAttribute(name);
    if (value !== null && value !== other.getAttribute(name)) return `[${name}="${value}"]`;
  }
  const only = [...pane.classList].find((token) => !other.classList.contains(token));
  return only === undefined ? '' : `.${CSS.escape(only)}`;
}
