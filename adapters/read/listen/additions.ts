/**
 * Somebody else in this page who waits for something to be added: what the watcher hears, it tells
 * them too, so that a page with many messages is not listened to twice.
 */
export interface Additions {
  /** Fits what they wait for. */
  selector: string;
  /** Something has been added that fits, or has it inside. */
  come(): void;
  /**
   * `true`: from now on `come` tells them; what has come until now they find by themselves. `false`:
   * nobody tells them any more. Either may be said again.
   */
  told(on: boolean): void;
}

declare global {
  /** Set by the phone script in the world of the watcher, where both run. */
  var murshidPhones: Additions | undefined;
}
