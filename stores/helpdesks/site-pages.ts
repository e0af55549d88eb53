/**
 * The pages of a site, as a permission names them: it is for a host on all its ports, and with a port
 * what is granted already would be asked for again.
 */
export function pagesOf(origin: string): string {
  const { protocol, hostname } = new URL(origin);
  return `${protocol}//${hostname}/*`;
}
