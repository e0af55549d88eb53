import type { TextKey } from '../../locales/translate.ts';
import type { RowSide, TeachStep } from './teach-view.ts';

/** What is said of each step and side: whole keys, so that a search finds where a text is used. */

export const STEP_TITLES: Record<TeachStep, TextKey> = {
  customer: 'teach.step.customer',
  agent: 'teach.step.agent',
  composer: 'teach.step.composer',
  end: 'teach.step.end',
  note: 'teach.step.note',
  name: 'teach.step.name',
  status: 'teach.step.status',
  noteMode: 'teach.step.noteMode',
  closed: 'teach.step.closed',
  older: 'teach.step.older',
  other: 'teach.step.other',
  review: 'teach.step.review',
};

export const STEP_HINTS: Record<TeachStep, TextKey> = {
  customer: 'teach.hint.customer',
  agent: 'teach.hint.agent',
  composer: 'teach.hint.composer',
  end: 'teach.hint.end',
  note: 'teach.hint.note',
  name: 'teach.hint.name',
  status: 'teach.hint.status',
  noteMode: 'teach.hint.noteMode',
  closed: 'teach.hint.closed',
  older: 'teach.hint.older',
  other: 'teach.hint.other',
  review: 'teach.hint.review',
};

/** Steps that are offered at the end, to whoever has skipped them or wants more. */
export const OFFERED = {
  composer: 'teach.more.composer',
  end: 'teach.more.end',
  note: 'teach.more.note',
  name: 'teach.more.name',
  status: 'teach.more.status',
  noteMode: 'teach.more.noteMode',
  closed: 'teach.more.closed',
  older: 'teach.more.older',
  other: 'teach.more.other',
} as const satisfies Partial<Record<TeachStep, TextKey>>;

export const SIDE_NAMES: Record<RowSide, TextKey> = {
  customer: 'teach.side.customer',
  agent: 'teach.side.agent',
  note: 'teach.side.note',
  none: 'teach.side.none',
  unknown: 'teach.side.unknown',
};
