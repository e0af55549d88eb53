/** Says what went wrong where nobody waits for the outcome. */
export function report(error: unknown): void {
  console.error('Murshid:', error);
}
