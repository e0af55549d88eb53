import type { Observation, ObservedMessage } from '../../../stores/helpdesks/observation.ts';

/** A message as it was seen; how old it is gets known when it is delivered. */
export type SeenMessage = Omit<ObservedMessage, 'age'>;

/** What the reader found, in order. `at`: when it was seen, ms since the epoch. */
export interface Sighting extends Omit<Observation, 'messages' | 'moments' | 'part'> {
  at: number;
  messages: SeenMessage[];
  moments: Omit<Observation['moments'][number], 'age'>[];
  /** `began`: when the reading of the whole list began, ms since the epoch. */
  part?: { began: number; more: boolean };
}
