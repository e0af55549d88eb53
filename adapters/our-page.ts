/** Whether an address is a page of the extension itself: practice is watched there. */
export function isOurPage({ protocol }: URL): boolean {
  return /^(chrome|moz)-extension:$/.test(protocol);
}
