/** What a control without words bears for those who hear the page, or see what it is for. */
const NAMES = ['aria-label', 'title', 'alt', 'placeholder', 'value'];

/**
 * What a person knows an element by who does not point at it: its words; an icon's name, a field's label;
 * else its tag.
 */
export function calledOnPage(element: Element): string {
  const named = [element, ...element.querySelectorAll(NAMES.map((name) => `[${name}]`).join())];
  const names = [
    wordsOf(element),
    labelOf(element),
    ...named.flatMap((one) => NAMES.map((name) => one.getAttribute(name)?.trim() ?? '')),
  ];
  return names.find((name) => name !== '') ?? element.localName;
}

function labelOf(element: Element): string {
  const { id, ownerDocument } = element;
  const label =
    element.closest('label') ??
    (id === '' ? null : ownerDocument.querySelector(`label[for="${CSS.escape(id)}"]`));
  return label === null ? '' : wordsOf(label);
}

function wordsOf({ textContent }: Node): string {
  return textContent?.replace(/\s+/g, ' ').trim() ?? '';
}
