/** How helpdesks part the steps of an address. */
const PARTS = /[/?#&;]/;

/**
 * Whether an address is that of a conversation (its key), as far as addresses tell: the same host, and each part of
 * the ticket's number a step of it, in their order. What stands before a number in its step, as in
 * `id=5`, is no part of it.
 */
export function addressTells(url: string, conversation: string): boolean {
  const [helpdesk = ''] = conversation.split(':');
  const { host, pathname, search, hash } = new URL(url);
  const named = `${helpdesk}:${host}:`;
  if (host === '' || !conversation.startsWith(named)) return false;
  const steps = `${pathname}${search}${hash}`.split(PARTS);
  let at = 0;
  for (const part of conversation.slice(named.length).split('/')) {
    const found = steps.findIndex((step, place) => place >= at && isStep(step, part));
    if (part === '' || found === -1) return false;
    at = found + 1;
  }
  return true;
}

function isStep(step: string, part: string): boolean {
  const plain = decoded(step);
  if (!plain.endsWith(part)) return false;
  return plain === part || /[^\p{L}\p{N}]/u.test(plain.charAt(plain.length - part.length - 1));
}

function decoded(step: string): string {
  try {
    return decodeURIComponent(step);
  } catch {
    return step; // Not an escape after all.
  }
}
