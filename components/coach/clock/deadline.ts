import type { ConversationView } from '../../../stores/conversations/views.ts';

/** Alarms may come late; a clock in view need not: it says when its deadline has come. */
export interface Deadline {
  /** Waits for this conversation's from now on; null: for none. */
  watch(conversation: Pick<ConversationView, 'hold' | 'wakeAt'> | null): void;
}

/** `due` is called once for each deadline, and only while the page can be seen. */
export function makeDeadline(document: Document, due: () => void, signal: AbortSignal): Deadline {
  /** Real ms since the epoch. */
  let dueAt: number | null = null;
  let told: number | null = null;
  let timer: ReturnType<typeof setTimeout> | undefined;

  function wait(): void {
    clearTimeout(timer);
    const at = dueAt;
    if (at === null || at === told || document.visibilityState !== 'visible') return;
    timer = setTimeout(
      () => {
        told = at;
        due();
      },
      Math.max(0, at - Date.now()),
    );
  }

  document.addEventListener('visibilitychange', wait, { signal });
  signal.addEventListener('abort', () => clearTimeout(timer));
  return {
    watch(conversation) {
      // Only while somebody waits: at any other time the alarm is soon enough, and no timer runs here.
      const { hold = null, wakeAt = null } = conversation ?? {};
      dueAt = hold === null ? null : (wakeAt ?? hold.dueAt);
      wait();
    },
  };
}
