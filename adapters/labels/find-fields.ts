import { findComposer, findComposerBox } from '../read/beside/reply-box.ts';
import { inside, isElement } from '../read/dom/nodes.ts';
import { isInside } from '../read/dom/selectors.ts';
import type { Located } from '../read/locate.ts';
import type { PageField } from './field-value.ts';
import { fieldAt } from './labelled.ts';
import type { WordBook } from './word-book.ts';

type Root = Document | ShadowRoot;

/** What was found in a conversation's part of the page. */
export interface Findings {
  fields: PageField[];
  /** Every root that was walked: what happens in one is not told to another. */
  roots: Set<Node>;
  /** What was not gone into: the messages, all together or (`row`, a selector) one by one, and the reply box. */
  apart: Element[];
  row: string | null;
  /** Where the conversation stands: what is nearest to it is the ticket's. */
  heart: Element;
}

/** Parts of a page that are not the ticket's: ways to other pages, searches, dialogs. */
const ELSEWHERE = words('NAV SEARCH DIALOG');
const ELSEWHERE_ROLES = words('navigation search banner menu tablist dialog alertdialog');
/** Parts that may be for narrowing a list of tickets down; their names say so. */
const FORMS = words('FORM FIELDSET SECTION ASIDE');
const FILTER = ':is([class*=filter i], [id*=filter i], [class*=search i], [id*=search i])';
/** Nothing is labelled in there, and what Murshid itself draws is no part of the page. */
const SILENT = words('SCRIPT STYLE TEMPLATE NOSCRIPT svg HEAD MURSHID-COACH');

/**
 * Looks the ticket's part of the page over for fields that are labelled with words of the book. It
 * never goes into a message or the reply box: what it costs does not grow with the conversation.
 */
export function findFields(located: Located, book: WordBook): Findings {
  const { root, list, variant } = located;
  const composer = findComposer(located);
  // A "list" that holds the reply box too is a good part of the page: only its rows are left out.
  const isWide = /^(?:HTML|BODY)$/.test(list.tagName) || list === root || list.contains(composer);
  const found: Findings = {
    fields: [],
    roots: new Set([root.getRootNode()]),
    apart: [isWide ? null : list, findComposerBox(located), composer].filter((one) => one !== null),
    row: isWide ? variant.signals.message : null,
    heart: (isWide ? (composer ?? list.querySelector(variant.signals.message)) : null) ?? list,
  };

  function isClosed(element: Element): boolean {
    const { tagName } = element;
    if (SILENT.has(tagName) || found.apart.includes(element)) return true;
    if (found.row !== null && element.matches(found.row)) return true;
    return isElsewhere(element, tagName) && !isInside(element, list);
  }

  // By hand: a walker that asks for each node whether to go into it takes several times as long.
  function walk(parent: Root | Element): void {
    for (let at = parent.firstElementChild; at !== null; at = at.nextElementSibling) {
      if (isClosed(at)) continue;
      const field = fieldAt(at, book);
      if (field !== null) found.fields.push(field);
      const inner = inside(at);
      if (inner !== null && !found.roots.has(inner)) {
        found.roots.add(inner);
        walk(inner);
      }
      walk(at);
    }
  }

  walk(root);
  return found;
}

/** Whether it stands in a message or the reply box, as the page was when it was looked over. */
export function isApart(node: Node, { apart, row }: Findings): boolean {
  if (apart.some((part) => part.contains(node))) return true;
  const element = isElement(node) ? node : node.parentElement;
  return row !== null && (element?.closest(row) ?? null) !== null;
}

function isElsewhere(element: Element, tagName: string): boolean {
  if (ELSEWHERE.has(tagName) || (FORMS.has(tagName) && element.matches(FILTER))) return true;
  const role = element.getAttribute('role');
  return (role !== null && ELSEWHERE_ROLES.has(role)) || element.hasAttribute('aria-modal');
}

function words(list: string): ReadonlySet<string> {
  return new Set(list.split(' '));
}
