import type { Doubt } from '../../adapters/teach/pointed.ts';
import type { NoProposal } from '../../adapters/teach/propose.ts';
import type { TextKey } from '../../locales/translate.ts';

/** What is said of each thing that is not sure. */
export const DOUBTS: Record<Doubt, TextKey> = {
  'customer-words': 'teach.doubt.customer-words',
  'agent-words': 'teach.doubt.agent-words',
  'roles-one-sided': 'teach.doubt.roles-one-sided',
  'roles-several': 'teach.doubt.roles-several',
  'roles-by-name': 'teach.doubt.roles-by-name',
  'roles-built': 'teach.doubt.roles-built',
  'notes-guessed': 'teach.doubt.notes-guessed',
  'rows-by-place': 'teach.doubt.rows-by-place',
  'text-by-place': 'teach.doubt.text-by-place',
  'conversation-looks': 'teach.doubt.conversation-looks',
  'conversation-by-name': 'teach.doubt.conversation-by-name',
  'conversation-none': 'teach.doubt.conversation-none',
  'composer-none': 'teach.doubt.composer-none',
  'composer-by-place': 'teach.doubt.composer-by-place',
  'end-words': 'teach.doubt.end-words',
  'end-by-place': 'teach.doubt.end-by-place',
  'sign-words': 'teach.doubt.sign-words',
  'note-mode-guessed': 'teach.doubt.note-mode-guessed',
  'not-found': 'teach.doubt.not-found',
};

/** Why there is nothing to show yet. */
export const PROBLEMS: Record<NoProposal | 'not-found', TextKey> = {
  'same-message': 'teach.problem.same-message',
  'far-apart': 'teach.problem.far-apart',
  'no-text': 'teach.problem.no-text',
  'no-difference': 'teach.problem.no-difference',
  'not-found': 'teach.problem.not-found',
};
