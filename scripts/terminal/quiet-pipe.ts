/**
 * Lets a command end quietly when nobody reads its output any more, as in `npm run -s acts | head`.
 * Called once, before anything is written.
 */
export function endWithReader(): void {
  process.stdout.on('error', (error: NodeJS.ErrnoException) => {
    if (error.code === 'EPIPE') process.exit(0);
    throw error;
  });
}
