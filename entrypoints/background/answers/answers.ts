import * as v from 'valibot';
import { browser } from 'wxt/browser';
import { isCall } from '../../../stores/conversations/call-ref.ts';
import { type Choice, shownOf } from '../../../stores/conversations/shown-conversation.ts';
import type { Board } from '../../../stores/conversations/views.ts';
import { onMessage } from '../../../stores/messages/messages.ts';
import type { Intent } from '../../../stores/messages/protocol.ts';
import { OWN_NAMES } from '../../../stores/settings/own-names.ts';
import {
  fillInNames,
  readLockedSettings,
  readSettings,
  SETTING_NAMES,
  settingsSchema,
  writeSettings,
} from '../../../stores/settings/settings.ts';
import { writing } from '../../../stores/storage/erasing.ts';
import type { Calls } from '../calls/calls.ts';
import type { Desk } from '../desk/desk.ts';
import { observationSchema } from '../desk/observe.ts';
import { bringWatched } from '../helpdesks/helpdesks.ts';
import {
  assertOurs,
  assertOwnPage,
  assertSpeaksFor,
  isOwnPage,
  mayTouch,
} from '../helpdesks/senders.ts';
import {
  dropWatcher,
  leadTo,
  noteWatcher,
  readWatchers,
  watcherInFront,
} from '../helpdesks/watchers.ts';
import { report } from '../report.ts';
import type { Teller } from '../telling/teller.ts';
import type { HelpdeskRecord } from './answer-helpdesks.ts';
import { createNotStored } from './not-stored.ts';
import { refresh } from './refresh.ts';

/** The popup lists what was seen in this time (ms), beside what is watched or held. */
const RECENT = 60 * 60 * 1000;

const key = v.pipe(v.string(), v.minLength(1), v.maxLength(500));
const short = v.pipe(v.string(), v.maxLength(500));

const intentSchema = v.variant('type', [
  v.object({
    type: v.literal('tick'),
    conversation: key,
    standard: short,
    value: v.picklist(['met', 'broken', 'na', 'open']),
  }),
  v.object({ type: v.literal('hold'), conversation: key, state: v.picklist(['on', 'off']) }),
  v.object({
    type: v.literal('answer'),
    conversation: key,
    nudge: short,
    answer: v.picklist(['inserted', 'later', 'dismissed']),
  }),
  v.object({ type: v.literal('said'), conversation: key, nudge: short }),
  v.object({ type: v.literal('hush'), conversation: key, nudge: short, quiet: v.boolean() }),
  v.object({
    type: v.literal('draft'),
    conversation: key,
    rule: short,
    answer: v.picklist(['dismissed', 'heeded', 'quiet', 'speak']),
  }),
  v.object({ type: v.literal('end-call'), conversation: v.pipe(key, v.check(isCall)) }),
  v.object({
    type: v.literal('name-customer'),
    conversation: v.pipe(key, v.check(isCall)),
    customer: v.pipe(v.string(), v.maxLength(200)),
  }),
  v.object({
    type: v.literal('names'),
    conversation: key,
    ...v.pick(settingsSchema, OWN_NAMES).entries,
  }),
  v.object({ type: v.literal('due'), conversation: key }),
]);

const boardSchema = v.object({
  tabId: v.nullable(v.number()),
  choice: v.nullish(v.object({ key, front: v.nullable(key) }), null),
});

const speedSchema = v.object({
  conversation: v.pipe(key, v.startsWith('practice:')),
  speed: v.picklist([1, 10]),
});

/** The worker's answers to the protocol. Every message is checked: its sender and its shape. */
export function answerMessages(
  desk: Desk,
  calls: Calls,
  teller: Teller,
  helpdesks: HelpdeskRecord,
): void {
  const notStored = createNotStored(() => Date.now());

  onMessage('observe', async ({ data, sender }) => {
    assertOurs(sender);
    const observation = v.parse(observationSchema, data);
    const ref = observation.conversation;
    assertSpeaksFor(sender, ref);
    const { id: tab } = sender.tab ?? {};
    if (tab !== undefined && !observation.left) {
      await noteWatcher({
        tab,
        frame: sender.frameId ?? 0,
        conversation: ref.key,
        health: observation.health,
      });
    }
    void helpdesks.note(observation).catch((error: unknown) => {
      console.error('Murshid: what is read on this helpdesk was not kept:', error);
    });
    const outcome = await desk.observe(observation, !observation.left);
    void teller.tell([outcome]);
    if (!outcome.stored) {
      notStored(sender, outcome.settings);
      // The page shows how it stands, and sends it again: a worker that stops would have forgotten it.
      throw new Error(`Murshid: ${ref.key} could not be stored.`);
    }
    return teller.coachView(outcome);
  });

  onMessage('leftConversation', async ({ data, sender }) => {
    assertOurs(sender);
    const { id: tab } = sender.tab ?? {};
    const left = v.parse(key, data.conversation);
    if (tab !== undefined && (await dropWatcher(tab, left))) teller.boardChanged();
  });

  onMessage('intend', async ({ data, sender }) => {
    assertOurs(sender);
    const intent = v.parse(intentSchema, data);
    if (!mayTouch(sender, intent.conversation)) {
      throw new Error(`Murshid: ${intent.conversation} is not this page's conversation.`);
    }
    if (intent.type === 'names') await writing(() => fillInNames(intent));
    const outcome = await desk.intend(intent, true);
    if (!outcome) return null;
    void teller.tell([outcome]);
    // What was said of quiet, or of names, holds in every other conversation too.
    if (isOfQuiet(intent) || intent.type === 'names') void refresh(desk, teller).catch(report);
    return teller.coachView(outcome);
  });

  onMessage('board', async ({ data, sender }) => {
    assertOwnPage(sender);
    const { tabId, choice } = v.parse(boardSchema, data);
    return board(desk, calls, tabId, choice);
  });

  onMessage('goTo', async ({ data, sender }) => {
    assertOwnPage(sender);
    return leadTo(v.parse(key, data.conversation));
  });

  onMessage('changeSettings', async ({ data, sender }) => {
    assertOwnPage(sender);
    const change = v.parse(v.partial(settingsSchema), data);
    const given = Object.entries(change).filter(([, value]) => value !== undefined);
    const settings = await writing(() => writeSettings(Object.fromEntries(given)));
    void refresh(desk, teller).catch(report);
    return settings;
  });

  onMessage('bringScript', async ({ data, sender }) => {
    assertOurs(sender);
    const script = v.parse(v.picklist(['coach', 'insert', 'labels']), data.script);
    const tab = sender.tab?.id;
    if (isOwnPage(sender) || tab === undefined) return false;
    await bringWatched(script, tab, sender.frameId ?? 0);
    return true;
  });

  onMessage('practiceSpeed', async ({ data, sender }) => {
    assertOwnPage(sender);
    const { conversation, speed } = v.parse(speedSchema, data);
    const outcome = await desk.setSpeed(conversation, speed);
    if (outcome) void teller.tell([outcome]);
  });
}

/** It says whether nudges are to be quiet from now on. */
function isOfQuiet(intent: Intent): boolean {
  if (intent.type === 'hush') return true;
  return intent.type === 'draft' && (intent.answer === 'quiet' || intent.answer === 'speak');
}

async function board(
  desk: Desk,
  calls: Calls,
  tabId: number | null,
  choice: Choice | null,
): Promise<Board> {
  // Asked together: a popup is waited for.
  const [watchers, front, call, atHand, settings, locked, commands] = await Promise.all([
    readWatchers(),
    watcherInFront(tabId),
    calls.running(),
    calls.atHand(),
    readSettings(),
    readLockedSettings(),
    browser.commands?.getAll() ?? [],
  ]);
  const watched = new Set(watchers.map((one) => one.conversation));
  // A call has no page: it is there while it runs, and a little longer.
  if (atHand !== null) watched.add(atHand);
  const conversations = await desk.list(Date.now() - RECENT, (one) => watched.has(one));
  const current = front?.conversation ?? null;
  const chosen = shownOf({ conversations, current, call }, choice);
  const shown = chosen === null ? null : await desk.view(chosen, watched.has(chosen));
  return {
    // What could not be read, and was set aside, is in no list.
    conversations: conversations.filter(({ ref }) => shown !== null || ref.key !== chosen),
    shown: shown?.view ?? null,
    current,
    frame: front?.frame ?? 0,
    call,
    settings,
    locked: SETTING_NAMES.filter((name) => Object.hasOwn(locked, name)),
    shortcuts: commands.map(({ name = '', description = '', shortcut = '' }) => ({
      name,
      description,
      shortcut,
    })),
    health: front?.health ?? null,
    healthSince: front?.since ?? null,
  };
}
