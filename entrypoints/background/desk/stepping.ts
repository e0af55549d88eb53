import { type Step, step } from '../../../rules/engine/conversation.ts';
import type { ConversationEvent } from '../../../rules/engine/events.ts';
import type { Pack } from '../../../rules/engine/pack/pack.ts';
import type { Reader } from '../../../rules/engine/text/reading.ts';
import { viewOf } from '../../../stores/conversations/conversation-view.ts';
import type { Kept } from '../../../stores/conversations/conversations.ts';
import { neverBack, toOwnTime } from '../../../stores/conversations/pace.ts';
import type { ConversationView } from '../../../stores/conversations/views.ts';
import type { ConversationRef } from '../../../stores/helpdesks/observation.ts';
import { readDismissals } from '../../../stores/settings/dismissals.ts';
import { ALL_SPEAK } from '../../../stores/settings/quiet-rules.ts';
import { readSettings, type Settings } from '../../../stores/settings/settings.ts';
import type { Cabinet } from './cabinet.ts';
import { lineFor } from './index-lines.ts';
import { loudNews, type News } from './loud.ts';
import { noteHeeded } from './note-answer.ts';
import { noteUntold } from './untold.ts';

/** What a change of a conversation has led to; the worker tells it to those who show it. */
export interface Outcome {
  view: ConversationView;
  settings: Settings;
  /** Nudges that have just become due. */
  news: readonly News[];
  /** Whether it is in storage; else it holds as long as the worker runs. */
  stored: boolean;
}

/** What a conversation is judged by: a pack, and the reader of its phrases. */
export interface Judge {
  pack: Pack;
  reader: Reader;
  /** Makes the reader ready little by little; else it is made when it first reads. */
  prepare(): Promise<void>;
}

/** Which judge a conversation has at this moment. */
export type JudgeFor = (ref: ConversationRef) => Promise<Judge>;

/** Takes one conversation from how it is kept to how it stands now. Only the desk does, one at a time. */
export interface Stepping {
  /** A conversation as it is kept, null where it is not known; its clock does not run back with the machine's. */
  find(key: string): Promise<Kept | null>;
  /** Where these events lead at this moment; nothing is stored. */
  advance(kept: Kept, events: readonly ConversationEvent[], pack: Pack): Step;
  /** Steps a conversation, stores it, and says what came of it. */
  move(kept: Kept, events: readonly ConversationEvent[], watched: boolean): Promise<Outcome>;
  /** How a conversation stands; nothing is stored. */
  look(kept: Kept, watched: boolean): Promise<Outcome>;
}

/** `clock` gives real ms since the epoch. */
export function makeStepping(cabinet: Cabinet, judgeFor: JudgeFor, clock: () => number): Stepping {
  const advance = (kept: Kept, events: readonly ConversationEvent[], pack: Pack): Step =>
    step(kept.conversation, events, toOwnTime(kept.pace, clock()), pack);

  /** A view of a conversation that was stepped so. */
  const outcome = async (
    kept: Kept,
    done: Step,
    pack: Pack,
    watched: boolean,
  ): Promise<Outcome> => {
    const [settings, dismissals] = await Promise.all([
      readSettings(),
      // Practice is for practising all of it.
      kept.ref.helpdesk === 'practice' ? ALL_SPEAK : readDismissals(),
    ]);
    const now = toOwnTime(kept.pace, clock());
    const view = viewOf({ kept, step: done, now, pack, settings, dismissals, watched });
    return { view, settings, news: done.news, stored: true };
  };

  return {
    async find(key) {
      const kept = await cabinet.find(key);
      if (!kept) return null;
      const { seenAt, toldAt, conversation, pace } = kept;
      const last = Math.max(seenAt, toldAt ?? seenAt, conversation.log.at(-1)?.at ?? 0);
      return { ...kept, pace: neverBack(pace, clock(), last) };
    },

    advance,

    async move(kept, events, watched) {
      const { pack } = await judgeFor(kept.ref);
      const done = advance(kept, events, pack);
      const toldAt = toOwnTime(kept.pace, clock());
      const next = { ...kept, conversation: done.conversation, toldAt };
      await noteHeeded(done.timeline, next, events);
      const told = await outcome(next, done, pack, watched);
      const loud = loudNews(told.view.nudge, told.news);
      if (loud) await noteUntold(kept.ref.key, loud.key);
      const line = lineFor(next, done.timeline, told.view);
      const stored = await cabinet.put(next, kept.conversation.log, line);
      return { ...told, stored };
    },

    async look(kept, watched) {
      const { pack } = await judgeFor(kept.ref);
      return outcome(kept, advance(kept, [], pack), pack, watched);
    },
  };
}
