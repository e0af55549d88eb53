import { type Adapter, parseAdapter, type Signals, type Variant } from '../../../adapters/types.ts';

/** A helpdesk of no product's make: rows in a list, with whatever habits a test gives it. */
export function plainAdapter(
  signals: Partial<Signals> = {},
  variant: Partial<Omit<Variant, 'signals'>> = {},
): Adapter {
  return parseAdapter({
    id: 'plain',
    name: { ar: 'منصة', en: 'Plain' },
    channel: 'chat',
    hosts: [],
    variants: [
      {
        id: 'v1',
        grade: 'C',
        seen: '2026-11',
        pages: ['/chat/:id'],
        detect: [],
        ...variant,
        signals: {
          list: '.list',
          message: '.row',
          roles: [
            { author: 'agent', where: '.out' },
            { author: 'bot', where: '.bot' },
            { author: 'customer', where: '.in' },
          ],
          text: { at: '.words', without: ['.time', '.material-icons'] },
          ...signals,
        },
      },
    ],
  });
}

export const OWN_IDS = {
  id: { attribute: 'data-id', form: 'any', unique: 'helpdesk' },
} as const satisfies Partial<Signals>;

export const NUMBERS = {
  id: { attribute: 'data-id', form: 'number', unique: 'helpdesk' },
} as const satisfies Partial<Signals>;

/** A row as most chats draw it: an avatar's initials, the words, a time that is not part of them. */
export function makeRow(
  side: 'in' | 'out' | 'bot' | '',
  words: string,
  attributes: Record<string, string> = {},
): HTMLElement {
  const made = document.createElement('div');
  made.className = `row ${side}`;
  for (const [name, value] of Object.entries(attributes)) made.setAttribute(name, value);
  const avatar = document.createElement('span');
  avatar.className = 'avatar';
  avatar.textContent = 'سع';
  const text = document.createElement('div');
  text.className = 'words';
  text.textContent = words;
  const time = document.createElement('span');
  time.className = 'time';
  time.textContent = '12:04';
  text.append(time);
  made.append(avatar, text);
  return made;
}

export function makeList(parent: ParentNode = document.body): HTMLElement {
  const made = document.createElement('div');
  made.className = 'list';
  parent.append(made);
  return made;
}
