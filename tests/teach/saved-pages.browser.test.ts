import { afterEach, describe, expect, it } from 'vitest';
import { adaptersFor } from '../../adapters/offer.ts';
import type { Page } from '../../adapters/read/locate.ts';
import { shippedAdapters } from '../../adapters/registry.ts';
import { preview, type SeenRow } from '../../adapters/teach/preview.ts';
import { propose } from '../../adapters/teach/propose.ts';
import { type Expectation, parseExpectation } from '../adapters/saved-page.ts';

/**
 * The saved pages of real helpdesks, taught as if nobody knew them: two or three messages are
 * pointed at, and what is read has to be what the helpdesk's own adapter reads.
 */

const pages = import.meta.glob<string>('../fixtures/*/*.html', {
  query: '?raw',
  import: 'default',
  eager: true,
});
const expectations = import.meta.glob<unknown>('../fixtures/*/*.json', {
  import: 'default',
  eager: true,
});

afterEach(() => {
  document.body.replaceChildren();
  for (const name of document.body.getAttributeNames()) document.body.removeAttribute(name);
});

function show(html: string): void {
  const parsed = Document.parseHTMLUnsafe(html);
  for (const { name, value } of parsed.body.attributes) document.body.setAttribute(name, value);
  document.body.append(...parsed.body.childNodes);
}

type Line = 'customer' | 'agent' | 'note';

function lineOf({ author, note }: { author: string; note?: boolean | undefined }): Line | null {
  if (note === true) return 'note';
  return author === 'customer' || author === 'agent' ? author : null;
}

function said(rows: readonly { author: string; note?: boolean | undefined; text: string }[]) {
  return rows.flatMap((one) => {
    const line = lineOf(one);
    return line === null || one.text === '' ? [] : [`${line}: ${one.text}`];
  });
}

/** What the helpdesk's own adapter sees, to know where a person would point. */
function known(page: Page): SeenRow[] {
  return preview(adaptersFor(page.address(), shippedAdapters()), page)?.rows ?? [];
}

function wordsIn(row: Element, text: string): Element {
  const start = text.slice(0, 8).split('\n')[0] ?? '';
  return (
    [row, ...row.querySelectorAll('*')].findLast((one) => one.textContent.includes(start)) ?? row
  );
}

const TEACHABLE = Object.entries(pages).flatMap(([path, html]): [string, string, Expectation][] => {
  const wanted = parseExpectation(expectations[path.replace(/\.html$/, '.json')]);
  const lines = new Set(wanted.messages.filter(({ text }) => text !== '').map(lineOf));
  return lines.has('customer') && lines.has('agent') ? [[path, html, wanted]] : [];
});

/** Rows that a person sees read wrongly, and puts right by a click each, at most. */
const CORRECTIONS = 3;

/** What two clicks and a few corrections cannot learn; a page that is learned leaves this list. */
const GAPS: Record<string, string> = {
  'freshdesk/tickets': 'a note is what has one mark and lacks another',
  'helpscout/threads': 'who wrote it stands in a translated label only',
  'liveagent/tickets-2020': 'the agent has no mark, so colleagues and chats count as the agent',
  'rocketchat/omnichannel': 'the words are marked by a role description, which may be translated',
  'zammad/classic': 'a signature that nothing encloses',
};

describe.for(TEACHABLE)('%s', ([path, html, wanted]) => {
  it('is read the same when it is taught', () => {
    show(html);
    const page = { document, address: () => new URL(wanted.address) };
    const rows = known(page);
    const point = (line: Line) => {
      const row = rows.find((one) => lineOf(one) === line && one.text !== '');
      return row === undefined ? [] : [wordsIn(row.row, row.text)];
    };
    const pointed = {
      customer: point('customer'),
      agent: point('agent'),
      note: point('note'),
      none: [] as Element[],
      composer: null,
      end: null,
      name: null,
      status: null,
    };
    const truth = ({ row }: SeenRow): Line | 'none' => {
      const same = rows.find((one) => one.row.contains(row) || row.contains(one.row));
      return (same && lineOf(same)) ?? 'none';
    };
    let read: string[] = [];
    let by = '';
    let corrections = 0;
    for (; corrections <= CORRECTIONS; corrections += 1) {
      const proposal = propose(pointed, { page, month: '2026-11', otherAddress: null });
      if (typeof proposal === 'string') throw new Error(proposal);
      const seen = preview([proposal.adapter], page)?.rows ?? [];
      read = said(seen);
      by = JSON.stringify(proposal);
      const wrong = seen.find((one) => one.text !== '' && (lineOf(one) ?? 'none') !== truth(one));
      if (wrong === undefined) break;
      pointed[truth(wrong)].push(wrong.row);
    }
    const gap = Object.keys(GAPS).some((page) => path.endsWith(`${page}.html`));
    if (gap) expect(read, 'This page can be taught now.').not.toEqual(said(wanted.messages));
    else expect(read, by).toEqual(said(wanted.messages));
  });
});
