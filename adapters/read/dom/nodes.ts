/**
 * What a node of a page is, and how its trees hang together: shadow roots, and frames of the page's own
 * origin. Told by what nodes have: `instanceof` fails for those of another frame, where each class is its own.
 */

export function isNode(target: unknown): target is Node {
  return typeof target === 'object' && target !== null && 'nodeType' in target;
}

export function isElement(node: Node): node is Element {
  return node.nodeType === 1;
}

export function isDocument(node: Node): node is Document {
  return node.nodeType === 9;
}

/** A shadow root too. */
export function isFragment(node: Node): node is DocumentFragment {
  return node.nodeType === 11;
}

/** An element of HTML; null for one of SVG, and for none. */
export function asHtml(element: Element | null): HTMLElement | null {
  return element !== null && isHtml(element) ? element : null;
}

function isHtml(element: Element): element is HTMLElement {
  return 'isContentEditable' in element;
}

export function isFrame(element: Element): element is HTMLIFrameElement {
  return element.tagName === 'IFRAME' || element.tagName === 'FRAME';
}

/** The document that a frame shows; null where it is of another origin, and for what is no frame. */
export function frameDocument(element: Element): Document | null {
  return isFrame(element) ? element.contentDocument : null;
}

/** The root that an element hosts: an open shadow root, or the document of a frame of this origin. */
export function inside(host: Element): Document | ShadowRoot | null {
  return host.shadowRoot ?? frameDocument(host);
}

/** The element that hosts a shadow root or a frame's document; null for the page's own. */
export function hostOf(root: Node): Element | null {
  if ('host' in root && isNode(root.host) && isElement(root.host)) return root.host;
  return isDocument(root) ? (root.defaultView?.frameElement ?? null) : null;
}

/** As of an array. `item` is several times cheaper than an index or an iterator. */
export function some(nodes: NodeList, test: (node: Node) => boolean): boolean {
  for (let at = 0; at < nodes.length; at += 1) {
    const node = nodes.item(at);
    if (node !== null && test(node)) return true;
  }
  return false;
}

/** By name: `instanceof` fails for fields in a frame. */
export function isField(editor: HTMLElement): editor is HTMLTextAreaElement | HTMLInputElement {
  return editor.tagName === 'TEXTAREA' || editor.tagName === 'INPUT';
}
