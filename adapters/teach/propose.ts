import { locate, type Page } from '../read/locate.ts';
import { type Adapter, parseAdapter } from '../types.ts';
import { findBox, findEditor, findEnd, findNoteEditor } from './conversation/controls.ts';
import { findConversationId } from './conversation/conversation-id.ts';
import { findPane } from './conversation/place.ts';
import { wordsAt } from './messages/asides.ts';
import { findRowSignals } from './messages/row-signals.ts';
import type { Doubt, Pointed } from './pointed.ts';
import { findRows, type NoRows } from './rows/rows.ts';
import { standIn } from './selectors/around.ts';
import { pathTo } from './selectors/unique-selector.ts';

export interface Proposal {
  adapter: Adapter;
  doubts: Doubt[];
}

/** Why there is nothing to propose yet. */
export type NoProposal = NoRows | 'no-text' | 'no-difference';

/** Where and when it is taught. */
export interface Occasion {
  page: Page;
  /** `YYYY-MM`. */
  month: string;
  /** The address of another conversation, where the person has gone to one. */
  otherAddress: URL | null;
}

/**
 * From a few elements that a person has pointed at, an adapter that reads the whole conversation.
 * It looks at the page, and changes nothing.
 */
export function propose(pointed: Pointed, occasion: Occasion): Proposal | NoProposal {
  const [customer, agent] = [pointed.customer[0], pointed.agent[0]];
  if (customer === undefined || agent === undefined) return 'far-apart';
  const words = { customer: wordsAt(customer), agent: wordsAt(agent) };
  const editor = pointed.composer === null ? null : findEditor(pointed.composer);
  const apart = [editor, pointed.composer, pointed.end, pointed.name].filter((one) => one !== null);
  const rows = findRows(words.customer, words.agent, apart);
  if (typeof rows === 'string') return rows;
  // Where each message has a frame of its own, the frames are what the list holds.
  const said = {
    customer: standIn(words.customer, rows.list),
    agent: standIn(words.agent, rows.list),
  };
  const reading = findRowSignals(pointed, said, rows);
  if (typeof reading === 'string') return reading;
  const pane = findPane(rows.list, rows.path);
  const at = (path: string) => belowPane(path, pane?.selector);
  const name = reading.customer;
  const { page, month, otherAddress } = occasion;
  const id = findConversationId(rows.list, page, otherAddress, name);
  const end = pointed.end === null ? null : findEnd(pointed.end, pane?.pane ?? null);
  const composer = editor === null ? null : pathTo(editor);
  const box = editor === null ? null : findBox(editor, rows.list);
  const notes = editor && composer && findNoteEditor(editor, composer);
  const { host, protocol } = page.address();
  const adapter = parseAdapter({
    id: adapterId(host),
    name: { ar: host, en: host },
    channel: 'chat',
    hosts: [`${protocol}//${host}/*`],
    variants: [
      {
        id: 'taught',
        grade: 'C',
        seen: month,
        ...(id.pages !== null && { pages: id.pages }),
        ...(id.number && { ticket: 'number' }),
        detect: [],
        signals: {
          ...(pane !== null && { root: pane.selector }),
          ...(id.conversation !== null && {
            conversation: { ...id.conversation, at: at(id.conversation.at) },
          }),
          list: at(rows.path.selector),
          ...reading.signals,
          ...(composer !== null && { composer: at(composer.selector) }),
          ...(box !== null && { composerBox: at(pathTo(box).selector) }),
          ...(notes !== null && { noteMode: at(notes) }),
          ...(end !== null && { end: [{ ...end.control, at: at(end.path.selector) }] }),
          ...(name !== null && reading.customerLasts && { customer: { at: at(name) } }),
          ...(pointed.status !== null && {
            fields: [{ name: 'status', at: at(pathTo(pointed.status).selector) }],
          }),
        },
      },
    ],
  });
  const doubts: (Doubt | false | null)[] = [
    ...reading.doubts,
    id.doubt,
    pointed.composer !== null && composer === null && 'composer-none',
    composer !== null && composer.cost >= 6 && 'composer-by-place',
    end?.doubt ?? null,
    locate([adapter], page) === null && 'not-found',
  ];
  return { adapter, doubts: doubts.filter((doubt) => doubt !== false && doubt !== null) };
}

/**
 * The same proposal, with what the address of another conversation tells of this one's: a page that
 * was drawn anew meanwhile no longer holds what was pointed at, and nothing else is learned from it.
 */
export function withOtherAddress(
  proposal: Proposal,
  list: Element,
  { page, otherAddress }: Pick<Occasion, 'page' | 'otherAddress'>,
): Proposal {
  const id = findConversationId(list, page, otherAddress, null);
  if (id.pages === null || id.doubt !== null) return proposal;
  const { pages } = id;
  const variants = proposal.adapter.variants.map(({ ticket: _, signals, ...variant }) => {
    const { conversation: __, ...rest } = signals;
    return { ...variant, pages, ...(id.number && { ticket: 'number' as const }), signals: rest };
  });
  const doubts = proposal.doubts.filter((doubt) => !doubt.startsWith('conversation-'));
  return { adapter: { ...proposal.adapter, variants }, doubts };
}

/** Selectors are looked up inside the pane: what leads to it is left out. */
function belowPane(selector: string, pane: string | undefined): string {
  if (pane === undefined) return selector;
  const front = pane.split(' >>> ').slice(0, -1);
  const steps = selector.split(' >>> ');
  const same = front.every((step, index) => steps[index] === step);
  return same ? steps.slice(front.length).join(' >>> ') : selector;
}

/** `taught-` and the host, in the letters that ids are made of. */
function adapterId(host: string): string {
  return `taught-${host.toLowerCase().replace(/[^a-z0-9]+/g, '-')}`;
}
