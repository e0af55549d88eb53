/** What an event is about, also inside of shadow roots. To be asked while it is on its way: afterwards the root's host is all it tells. */
export function innermost(event: Event): EventTarget | null {
  return event.composedPath()[0] ?? event.target;
}
