/** A window with its constructors. */
type Scope = Window & typeof globalThis;

/**
 * Where events for the page are made. Firefox hides from a page what its extensions make, so that an
 * editor would find our clipboard empty: there it is made of the page's own objects
 * (https://developer.mozilla.org/docs/Mozilla/Add-ons/WebExtensions/Sharing_objects_with_page_scripts).
 */
export function scopeOf(editor: HTMLElement): Scope {
  const view = editor.ownerDocument.defaultView ?? window;
  const own: unknown = Reflect.get(view, 'wrappedJSObject');
  return isScope(own) ? own : view;
}

/** What an event is made with, where the page can read it. */
export function initOf<T extends object>(scope: Scope, what: T): T {
  return Object.assign(new scope.Object(), what);
}

function isScope(value: unknown): value is Scope {
  return typeof value === 'object' && value !== null && 'ClipboardEvent' in value;
}
