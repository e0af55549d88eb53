import type { Act } from '../../rules/engine/acts.ts';
import type { PhraseList } from '../../rules/engine/pack/pack.ts';
import {
  type Model,
  Recogniser,
  type Script,
  scriptOf,
} from '../../rules/engine/text/model/recogniser.ts';
import { createReader, openPhrasebook } from '../../rules/engine/text/reader.ts';
import type { Reader } from '../../rules/engine/text/reading.ts';
import { TranscriptReader } from '../../rules/engine/text/transcript-reader.ts';
import type { LabelledConversation } from './conversations.ts';
import type { Judged } from './judged.ts';
import type { Source } from './sources.ts';
import { chooseThresholds, type Thresholds } from './thresholds.ts';
import { ACTS_OF, type TrainingOptions, train } from './train.ts';

export interface AllRead {
  judged: Judged[];
  /** The reader that a conversation was read with. */
  readerFor(conversation: LabelledConversation): Reader;
}

const FOLDS = 5;
/** Thresholds move what is found, and that is what came before the next message. */
const ROUNDS = 2;

/** The fold of a conversation: by its id, so that it stays where it is when others are added. */
function foldOf({ id }: LabelledConversation): number {
  let hash = 7;
  for (let at = 0; at < id.length; at++) hash = (Math.imul(hash, 31) + id.charCodeAt(at)) >>> 0;
  return ((hash ^ (hash >>> 7)) >>> 0) % FOLDS;
}

/**
 * Reads every conversation with a model that was trained without it, live as `npm run acts` does.
 * The phrases are the same for all: who wrote them had read some of these conversations.
 */
export function crossValidate(
  sources: readonly Source[],
  phrases: readonly PhraseList[],
  options: TrainingOptions,
): AllRead & { thresholds: Thresholds } {
  const conversations = sources.flatMap((source) => source.conversations);
  const likeness = new Map(
    sources.flatMap(({ conversations, likeness }) =>
      conversations.map((one) => [one, likeness] as const),
    ),
  );
  const choose = (read: readonly Judged[]) =>
    chooseThresholds(
      read
        .map((one) => ({ ...one, weight: likeness.get(one.conversation) ?? 1 }))
        .filter(({ weight }) => weight > 0),
    );
  const book = openPhrasebook();
  const models = Array.from({ length: FOLDS }, (_, fold) =>
    train(
      conversations.filter((one) => foldOf(one) !== fold),
      phrases,
      options,
    ),
  );
  const readAll = (thresholds: Thresholds | null) =>
    models.flatMap((model, fold) => {
      const chosen = thresholds ? withThresholds(model, thresholds) : model;
      const unseen = conversations.filter((one) => foldOf(one) === fold);
      return readWith(new Recogniser(chosen), unseen, phrases, book);
    });
  let judged = readAll(null);
  let thresholds = choose(judged);
  for (let round = 1; round < ROUNDS; round++) {
    judged = readAll(thresholds);
    thresholds = choose(judged);
  }
  const readers = models.map((model) =>
    createReader(
      { phrases: [...phrases] },
      book,
      new Recogniser(withThresholds(model, thresholds)),
    ),
  );
  return {
    judged: readAll(thresholds),
    thresholds,
    readerFor: (conversation) => {
      const reader = readers[foldOf(conversation)];
      if (!reader) throw new Error(`No fold for the conversation ${conversation.id}.`);
      return reader;
    },
  };
}

/** Reads every conversation with one model. */
export function readConversations(
  conversations: readonly LabelledConversation[],
  phrases: readonly PhraseList[],
  model: Model,
): AllRead {
  const book = openPhrasebook();
  const recogniser = new Recogniser(model);
  const reader = createReader({ phrases: [...phrases] }, book, recogniser);
  return {
    judged: readWith(recogniser, conversations, phrases, book),
    readerFor: () => reader,
  };
}

export function withThresholds(model: Model, thresholds: Thresholds): Model {
  const { agent, customer } = model;
  return {
    ...model,
    agent: { ...agent, levels: thresholds.agent },
    customer: { ...customer, levels: thresholds.customer },
  };
}

function readWith(
  recogniser: Recogniser,
  conversations: readonly LabelledConversation[],
  phrases: readonly PhraseList[],
  book: ReturnType<typeof openPhrasebook>,
): Judged[] {
  let scores: number[] = [];
  let found: Act[] = [];
  let script: Script = 'latin';
  const reader = createReader({ phrases: [...phrases] }, book, {
    judge(message, author, looked) {
      scores = [...recogniser.scoresOf(message, author)];
      found = [...message.acts.keys()];
      script = scriptOf(message);
      recogniser.judge(message, author, looked);
    },
  });
  const judged: Judged[] = [];
  for (const conversation of conversations) {
    const transcript = new TranscriptReader(reader, conversation.people);
    conversation.messages.forEach((message, turn) => {
      const { acts, hits, language } = transcript.read(message);
      const { author, acts: labels } = message;
      if (author !== 'agent' && author !== 'customer') return;
      const why = new Map(hits.map(({ act, phrase }) => [act, phrase]));
      const known = ACTS_OF[author];
      judged.push({
        conversation,
        turn,
        author,
        labels,
        phrases: found.filter((act) => known.includes(act)),
        acts: acts.filter((act) => known.includes(act)),
        scores,
        why,
        language,
        script,
        weight: 1,
      });
    });
  }
  return judged;
}
