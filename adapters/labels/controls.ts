import { isShown } from '../read/dom/selectors.ts';

/** What a person fills in or chooses from, whatever it is made of. */
const CONTROLS = [
  'input:not([type=hidden], [type=submit], [type=button], [type=reset], [type=image], [type=file], [type=password], [type=search])',
  'select, textarea, [contenteditable]:not([contenteditable=false])',
  '[role=combobox], [role=listbox], [role=radiogroup], [role=textbox], [role=spinbutton]',
  '[role=checkbox], [role=switch], [role=radio]',
  ':is(button, [role=button])[aria-haspopup]',
].join(', ');

const SEARCHES = '[role=searchbox], [name=q], [name=query], [name=search]';
/** What is ticked, alone or as one of several. */
const TICKED = '[type=checkbox], [type=radio], [role=checkbox], [role=radio], [role=switch]';

export function isControl(element: Element): boolean {
  return element.matches(CONTROLS) && !element.matches(SEARCHES);
}

export function isTicked(element: Element): boolean {
  return element.matches(TICKED);
}

/**
 * The controls of one field inside an element: one, or several that are ticked together; none
 * where it holds no control; null where it holds several, which are fields of their own.
 */
export function controlsIn(holder: Element): Element[] | null {
  if (isControl(holder) && holder.getAttribute('role') !== 'radiogroup') return [holder];
  const all: Element[] = [];
  collect(holder, all);
  const shown = all.filter(isShown);
  const outer = shown.filter((one) => !shown.some((other) => other !== one && other.contains(one)));
  return outer.length < 2 || outer.every(isTicked) ? outer : null;
}

function collect(root: Element | ShadowRoot, all: Element[]): void {
  all.push(...[...root.querySelectorAll(CONTROLS)].filter(isControl));
  // Controls of a design system are elements that hold the browser's own in a root.
  const hosts = 'shadowRoot' in root ? [root, ...root.querySelectorAll('*')] : [];
  for (const { shadowRoot } of hosts) if (shadowRoot !== null) collect(shadowRoot, all);
}

/** The labels that the page gives a control itself. */
export function labelsOf(control: Element): Element[] {
  return hasLabels(control) ? [...(control.labels ?? [])] : [];
}

function hasLabels(control: Element): control is HTMLInputElement {
  return 'labels' in control;
}
