import { afterEach, describe, expect, it, vi } from 'vitest';
import { frameDocument } from '../../adapters/read/dom/nodes.ts';
import type { Pointed } from '../../adapters/teach/pointed.ts';
import { preview } from '../../adapters/teach/preview.ts';
import { type Proposal, propose } from '../../adapters/teach/propose.ts';
import { type Recording, record } from '../adapters/read/reading.ts';
import { expected, later, soFar } from './conversation.ts';
import { type Desk, openDesk } from './desk.ts';
import type { DeskPage, Said } from './desk-pages.ts';

const SPOTS = ['words', 'round the words', 'the row'] as const;
type Spot = (typeof SPOTS)[number];

function spotIn(row: Element, { text }: Said, spot: Spot): Element {
  if (spot === 'the row') return row;
  const start = text.slice(0, 6);
  const words = [row, ...row.querySelectorAll('*')]
    .flatMap((one) => {
      const inner = one.localName === 'iframe' ? frameDocument(one) : null;
      return inner === null ? [one] : [one, ...inner.querySelectorAll('*')];
    })
    .findLast((one) => one.textContent.trim().includes(start));
  if (words === undefined) throw new Error('The words are not on the page.');
  return spot === 'words' || words === row ? words : (words.parentElement ?? words);
}

export interface Choice {
  customer: number;
  agent: number;
  spots: [Spot, Spot];
}

/** What an agent would have pointed at. */
export function pointAt(page: DeskPage, desk: Desk, choice: Choice): Pointed {
  const of = (from: Said['from']) => desk.said.filter((one) => one.from === from);
  const spot = (from: 'customer' | 'agent', place: number, where: Spot) => {
    const one = of(from).at(place);
    if (one === undefined) throw new Error('There is no such message.');
    return spotIn(desk.rowOf(one), one, where);
  };
  const [note] = of('note');
  const composer = desk.find(page.composer ?? 'textarea');
  return {
    customer: [spot('customer', choice.customer, choice.spots[0])],
    agent: [spot('agent', choice.agent, choice.spots[1])],
    note: page.pointAtNote && note ? [spotIn(desk.rowOf(note), note, 'words')] : [],
    none: [],
    composer,
    end: desk.find(page.end ?? '.resolve-btn'),
    name: null,
    status: null,
  };
}

export function pageOf({ path }: DeskPage) {
  return { document, address: () => new URL(path, 'https://desk.example') };
}

/** @throws where nothing can be learned of it */
export function teach(page: DeskPage, pointed: Pointed): Proposal {
  const proposal = propose(pointed, { page: pageOf(page), month: '2026-11', otherAddress: null });
  if (typeof proposal === 'string') throw new Error(`${page.name}: ${proposal}`);
  return proposal;
}

function readNow(page: DeskPage, { adapter }: Proposal): string[] {
  const seen = preview([adapter], pageOf(page));
  if (seen === null) return ['nothing is found'];
  return seen.rows.flatMap(({ author, note, text }) =>
    author === 'customer' || author === 'agent' ? [`${note ? 'note' : author}: ${text}`] : [],
  );
}

const CHOICES: Choice[] = [
  [0, 0],
  [-1, -1],
  [1, -1],
  [0, 2],
].flatMap(([customer = 0, agent = 0]) =>
  SPOTS.flatMap((one) =>
    SPOTS.map((other) => ({ customer, agent, spots: [one, other] as [Spot, Spot] })),
  ),
);

/** Each page is taught by two clicks, somewhere in two messages; then all of it has to be read. */
export function readsWhatIsTaught(pages: readonly DeskPage[]): void {
  let recording: Recording | undefined;

  afterEach(() => {
    recording?.stop();
    document.body.replaceChildren();
  });

  describe.each(pages)('$name', (page) => {
    it('is read whole, wherever in two messages was pointed at', () => {
      const desk = openDesk(page, soFar(page));
      const wrong: string[] = [];
      for (const choice of CHOICES) {
        if (page.pointAtWords === true && choice.spots.includes('the row')) continue;
        const proposal = propose(pointAt(page, desk, choice), {
          page: pageOf(page),
          month: '2026-11',
          otherAddress: null,
        });
        const read = typeof proposal === 'string' ? [proposal] : readNow(page, proposal);
        if (JSON.stringify(read) === JSON.stringify(expected(desk.said))) continue;
        const by = typeof proposal === 'string' ? null : proposal.adapter.variants[0]?.signals;
        wrong.push(JSON.stringify({ choice, read, by }));
      }
      expect(wrong.slice(0, 2), `${wrong.length} of ${CHOICES.length} are wrong`).toEqual([]);
    });

    it.skipIf(page.needsMore)(
      'is read when two messages are all that there is to learn from',
      () => {
        const all = soFar(page).filter(({ from }) => from === 'customer' || from === 'agent');
        const desk = openDesk(page, all.slice(0, 2));
        const pointed = pointAt(page, desk, { customer: 0, agent: 0, spots: ['words', 'words'] });
        const proposal = teach(page, pointed);
        for (const one of all.slice(2)) desk.add(one);
        expect(
          readNow(page, proposal),
          JSON.stringify(proposal.adapter.variants[0]?.signals),
        ).toEqual(expected(all));
      },
    );

    it('is read live, and after it is drawn again', async () => {
      const desk = openDesk(page, soFar(page));
      const pointed = pointAt(page, desk, { customer: 0, agent: 0, spots: ['words', 'words'] });
      const { adapter } = teach(page, pointed);
      recording = record([adapter], page.path);
      const said = () =>
        (recording?.sightings ?? []).flatMap(({ messages }) =>
          messages
            .filter(({ author }) => author !== 'system')
            .map(
              ({ author, visibility, text }) =>
                `${visibility === 'note' ? 'note' : author}: ${text}`,
            ),
        );
      await vi.waitFor(() => expect(said()).toEqual(expected(desk.said)), 3000);
      for (const one of later(page).slice(0, -1)) {
        desk.add(one);
        await vi.waitFor(() => expect(said()).toEqual(expected(desk.said)), 3000);
      }
      desk.redraw();
      for (const one of later(page).slice(-1)) desk.add(one);
      await vi.waitFor(() => expect(said()).toEqual(expected(desk.said)), 3000);
      expect(recording.reader.ref()?.ticket).toBe(page.ticket);
      expect(recording.reader.health()).toMatchObject({ composer: 'known', end: 'known' });
    });
  });
}
