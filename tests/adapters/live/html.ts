/** Makes one element from markup; what people said is put in afterwards, as text. */
export function fromHtml(html: string): HTMLElement {
  const parsed = new DOMParser().parseFromString(html, 'text/html').body.firstElementChild;
  if (!(parsed instanceof HTMLElement)) throw new Error(`This makes no element: ${html}`);
  return document.adoptNode(parsed);
}

/** The part of an element that a template is sure to have drawn. */
export function part(within: ParentNode, selector: string): HTMLElement {
  const found = within.querySelector(selector);
  if (!(found instanceof HTMLElement)) throw new Error(`The page has no ${selector}.`);
  return found;
}

/** Writes text into a part, a paragraph a line where `lines` is set. */
export function write(within: ParentNode, selector: string, text: string, lines = false): void {
  const place = part(within, selector);
  if (!lines) {
    place.textContent = text;
    return;
  }
  place.replaceChildren(
    ...text.split('\n').map((line) => {
      const paragraph = document.createElement('p');
      paragraph.textContent = line;
      return paragraph;
    }),
  );
}
