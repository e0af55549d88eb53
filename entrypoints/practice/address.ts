import type { Language } from '../../rules/engine/events.ts';
import type { Script } from './script.ts';
import { findScript } from './scripts.ts';

export type Speed = 1 | 10;

/** What the page's address asks for. */
export interface Started {
  script: Script;
  /** The customer's language; the interface has its own. */
  language: Language;
  /** New for every start, so that each is a ticket of its own. */
  conversation: string;
  speed: Speed;
  /** The agent is scripted too: the conversation plays by itself. */
  plays: boolean;
}

/** Null where no customer has been chosen. */
export function readAddress(search: string): Started | null {
  const asked = new URLSearchParams(search);
  const script = findScript(asked.get('script'));
  if (script === null) return null;
  return {
    script,
    language: asked.get('lang') === 'en' ? 'en' : 'ar',
    conversation: asked.get('conversation') ?? newConversation(),
    speed: asked.get('speed') === '10' ? 10 : 1,
    plays: asked.get('play') === '1',
  };
}

export function addressOf(started: Started): string {
  const asked = new URLSearchParams({
    script: started.script.id,
    lang: started.language,
    conversation: started.conversation,
    speed: String(started.speed),
  });
  if (started.plays) asked.set('play', '1');
  return `?${asked}`;
}

export function newConversation(): string {
  return crypto.randomUUID().slice(0, 8);
}
