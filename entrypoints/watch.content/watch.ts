import { composerInUse, composerOnTheWay } from '../../adapters/read/beside/reply-box.ts';
import type { Additions } from '../../adapters/read/listen/additions.ts';
import { sayWhose } from '../../adapters/read/locate.ts';
import type { Sighting } from '../../adapters/read/messages/sighting.ts';
import { readPage } from '../../adapters/read/page.ts';
import type { CoachView } from '../../stores/conversations/views.ts';
import type { ConversationRef } from '../../stores/helpdesks/observation.ts';
import { isCutOff, isRefusal } from '../../stores/messages/delivery.ts';
import { onMessage, sendMessage } from '../../stores/messages/messages.ts';
import type { Intent } from '../../stores/messages/protocol.ts';
import { bringCoach } from './bring-coach.ts';
import { bringInsert } from './bring-insert.ts';
import { bringLabels } from './bring-labels.ts';
import { bringLint } from './bring-lint.ts';
import { END_EVENTS, makeEnds } from './ends.ts';
import { followAddress } from './follow-address.ts';
import { makeLearner } from './learn-adapters.ts';
import { type AfterFailure, makeOutbox } from './outbox.ts';
import { followSending } from './sent-away.ts';
import { followWords } from './typed-words.ts';
import { hearTyping, isComposing } from './typing.ts';

/** An update's new version has taken over the page by then (ms), where there is one. */
const TAKEN_OVER_MS = 5_000;

/**
 * Senses and shows: tells the worker what happens on the page, draws what it answers. Where the
 * script comes into a page a second time, as after an update, the newer one ends the older.
 */
export function watch(contextSignal: AbortSignal): void {
  const end = new AbortController();
  const signal = AbortSignal.any([contextSignal, end.signal]);

  const inFront = () => reader.front();
  let typedIn: HTMLElement | null = null;
  /** Of several reply boxes the one that is written in. */
  const box = () => {
    const front = reader.front();
    return front && composerInUse(front, typedIn);
  };

  const coach = bringCoach(
    inFront,
    {
      insert,
      intend,
      quote: (id) => reader.quote(id),
      came: () => lint.look(),
      failed,
    },
    signal,
  );

  const insertSnippet = bringInsert(failed);
  const lint = bringLint(inFront, box, coach, failed, signal);

  function intend(intent: Intent): void {
    sendMessage('intend', intent)
      .then((view) => view !== null && show(view))
      .catch(failed);
  }

  function show(view: CoachView): void {
    coach.show(view);
    ends.answered(view);
    lint.look();
    // A message may have told the customer's language, or a name.
    lint.snippetsChanged();
  }

  const ends = makeEnds(inFront, coach, tellReach, signal);
  const sending = followSending();
  const words = followWords();

  /** Tells of a reply that left together with its page, or its conversation. */
  function tellSent(): void {
    const sent = sending.left();
    if (sent === null) return;
    const { ref, text, at } = sent;
    const age = Math.max(0, Date.now() - at);
    const nothing = { snapshot: false, messages: [], fields: [], moments: [] };
    sendMessage('observe', {
      ...nothing,
      conversation: ref,
      health: reader.health(),
      left: true,
      sent: { key: at, text, age },
    }).catch(failed);
  }

  /** Key of the conversation in front, as last told; null where none is. */
  let shown: string | null = null;

  function tellLeft(): void {
    if (shown !== null) sendMessage('leftConversation', { conversation: shown }).catch(failed);
  }

  function turnTo(ref: ConversationRef | null): void {
    tellSent();
    if (ref === null) tellLeft();
    else askLabels();
    typedIn = null;
    shown = ref?.key ?? null;
    beside.look();
    ends.turned();
    lint.turn();
    coach.turnTo(ref);
  }

  const address = followAddress(() => reader.look(), signal);
  const outbox = makeOutbox(
    (observation) => {
      const left = reader.front()?.key !== observation.conversation.key;
      return sendMessage('observe', left ? { ...observation, left } : observation);
    },
    { answer: show, failure: failed },
    signal,
  );

  const reader = readPage(
    { document, address, additions },
    { conversation: turnTo, sighting: take, entered: listenIn },
    signal,
  );

  /** Two conversations in view at once: the clock of the one beside runs too. */
  const beside = readPage(
    { document, address, besides: reader.front },
    { conversation() {}, sighting: outbox.add },
    signal,
  );

  const askLabels = bringLabels(reader.readLabelled, reader.lookBeside, failed, signal);

  function take(seen: Sighting): void {
    for (const sighting of words.marked(seen, reader.front())) {
      sending.seen(sighting);
      outbox.add(sighting);
    }
  }

  /** The page can name its elements so that they shadow a global: only a function is ours. */
  function additions(): Additions | null {
    const phones = globalThis.murshidPhones;
    return typeof phones?.come === 'function' ? phones : null;
  }

  function tellReach(): void {
    const at = Date.now();
    tellOfFront(at, [{ id: `close-attempt:${at}`, type: 'close-attempt' }]);
  }

  function tellOfFront(at: number, moments: Sighting['moments']): void {
    const ref = reader.ref();
    if (ref === null) return;
    outbox.add({
      at,
      conversation: ref,
      snapshot: false,
      messages: [],
      fields: [],
      moments,
      health: reader.health(),
    });
  }

  /** Nothing is read, and nothing of the page is observed, before the worker has answered. */
  const learn = makeLearner(
    () => sendMessage('adaptersHere', undefined),
    (adapters) => {
      reader.learn(adapters);
      beside.learn(adapters.filter(({ variants }) => variants.some(sayWhose)));
    },
    failed,
    signal,
  );

  /**
   * An update or removal of the extension cuts us off. A new version comes into the page by itself, and ends
   * this one; where none does, say so once, then be quiet.
   */
  let cutOff: ReturnType<typeof setTimeout> | undefined;
  signal.addEventListener('abort', () => clearTimeout(cutOff));

  function failed(error: unknown): AfterFailure {
    if (signal.aborted) return 'stop';
    if (!isCutOff(error)) return isRefusal(error) ? 'skip' : 'retry';
    cutOff ??= setTimeout(() => {
      coach.retire();
      end.abort();
    }, TAKEN_OVER_MS);
    return 'stop';
  }

  let typedAt = Number.NEGATIVE_INFINITY;
  let composing = false;

  async function insert(text: string, nudge: string | null, caret: number | null = null) {
    const front = reader.front();
    const outcome = await insertSnippet(inFront, {
      text,
      caret,
      typedAt,
      composing,
    });
    if (outcome === 'inserted' && nudge !== null && front !== null) {
      intend({ type: 'answer', conversation: front.key, nudge, answer: outcome });
    }
    return outcome;
  }

  const removers = [
    onMessage('show', ({ data }) => show(data)),
    onMessage('tell', ({ data }) => coach.tell(data.text)),
    onMessage('isSeen', ({ data }) => coach.isSeen(data.conversation, data.nudge)),
    onMessage('snippetsChanged', () => lint.snippetsChanged()),
    onMessage('adaptersChanged', () => void learn()),
    onMessage('labelsChanged', askLabels),
    onMessage('insert', async ({ data }) => {
      if (reader.front()?.key !== data.conversation) return 'elsewhere';
      const outcome = await insert(data.text, data.nudge, data.caret);
      if (outcome !== 'inserted') coach.explain(outcome, data.text);
      return outcome;
    }),
  ];
  signal.addEventListener('abort', () => {
    for (const remove of removers) remove();
  });

  function noticeSend(event: Event): void {
    const front = reader.front();
    const ref = reader.ref();
    if (front !== null && ref !== null) sending.notice(event, front, ref, box);
  }
  function noticeTyping(event: Event): void {
    const front = reader.front();
    if (front === null) return;
    const composer = composerOnTheWay(front, event.composedPath());
    if (composer === null) return;
    typedIn = composer;
    words.typed(front, composer);
    typedAt = performance.now();
    composing = isComposing(event);
    coach.typed();
    const ref = reader.ref();
    if (ref !== null) lint.typed(ref, event);
  }

  /** Events of a frame's document stay in it: what is heard in the page is heard there too. */
  function listenIn(root: Document, until: AbortSignal): void {
    const listen = { signal: until, capture: true, passive: true };
    for (const type of END_EVENTS) {
      root.addEventListener(type, ends.notice, { ...listen, passive: false });
    }
    for (const type of ['click', 'submit']) root.addEventListener(type, noticeSend, listen);
  }

  listenIn(document, signal);
  hearTyping(document, noticeTyping, signal);
  addEventListener(
    'pagehide',
    () => {
      tellSent();
      tellLeft();
    },
    { signal },
  );
  // Back from the browser's cache, the page stands as it was left: nothing is read anew.
  addEventListener('pageshow', ({ persisted }) => persisted && tellOfFront(Date.now(), []), {
    signal,
  });
  void learn();
}
