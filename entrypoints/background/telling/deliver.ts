/**
 * Lets a message go its way. Nobody waits for an answer: a page whose scripts stand still (a dialog of its
 * own is open, or the browser has frozen it) answers when somebody comes back to it, and until then would
 * hold up all that is to be told to others.
 */
export function deliver(sending: Promise<unknown>): void {
  sending.catch((error: unknown) => {
    // Nobody need be listening: popup and practice are open or not, and a page's next load asks.
    const gone = /receiving end|No response|message port closed|back\/forward cache/iu;
    if (!gone.test(String(error))) console.warn('Murshid: a message was not delivered:', error);
  });
}
