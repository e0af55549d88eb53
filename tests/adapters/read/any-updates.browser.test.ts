import fc from 'fast-check';
import { afterEach, expect, it, vi } from 'vitest';
import { shippedAdapters } from '../../../adapters/registry.ts';
import { Desk } from '../../e2e/pages/chatwoot/desk.ts';
import { record } from './reading.ts';

/** One thing that happens on the page; `turn` lets observers run before the next. */
const happening = fc.oneof(
  fc.record({ do: fc.constant('receive' as const), turn: fc.boolean() }),
  fc.record({ do: fc.constant('send' as const), turn: fc.boolean() }),
  fc.record({ do: fc.constant('confirm' as const), turn: fc.boolean() }),
  fc.record({ do: fc.constant('fail' as const), turn: fc.boolean() }),
  fc.record({ do: fc.constant('noise' as const), turn: fc.boolean() }),
  fc.record({ do: fc.constant('redraw' as const), turn: fc.boolean() }),
  fc.record({ do: fc.constant('older' as const), turn: fc.boolean() }),
  fc.record({ do: fc.constant('move' as const), turn: fc.boolean() }),
);

afterEach(() => document.body.replaceChildren());

it('reads each message exactly once, in its place, whatever the page does to its rows', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(happening, { maxLength: 40 }), async (happenings) => {
      const recording = record(shippedAdapters(), '/app/login');
      const desk = new Desk(document.body, { navigate: (path) => recording.navigate(path) });
      const start = Array.from({ length: 30 }, (_, n) => ({
        kind: 'incoming' as const,
        text: `before ${n}`,
        minute: n,
      }));
      desk.add(1, 'Huda', start);
      desk.open(1);
      await vi.waitFor(() => expect(recording.sightings).not.toEqual([]), { interval: 10 });
      const expected: string[] = start.slice(10).map(({ text }) => text);
      const sending: { text: string; confirm: () => string; fail: () => void }[] = [];
      let count = 0;
      let older = false;
      for (const { do: what, turn } of happenings) {
        if (what === 'receive') {
          // Equal words are different messages.
          desk.receive(1, { kind: 'incoming', text: 'ok', minute: count });
          expected.push('ok');
        } else if (what === 'send') {
          const text = `sent ${count}`;
          sending.push({ text, ...desk.send(1, text) });
        } else if (what === 'confirm') {
          const first = sending.shift();
          if (first !== undefined) {
            first.confirm();
            expected.push(first.text);
          }
        } else if (what === 'fail') sending.shift()?.fail();
        else if (what === 'noise') desk.render();
        else if (what === 'redraw') desk.redraw();
        else if (what === 'older') {
          desk.loadOlder();
          older = true;
        } else {
          const [first] = desk.list.children;
          if (first !== undefined) desk.list.append(first);
          desk.render();
        }
        count += 1;
        if (turn) await Promise.resolve();
      }
      if (older) expected.unshift(...start.slice(0, 10).map(({ text }) => text));
      await vi.waitFor(
        () => {
          const read = recording.sightings.flatMap(({ messages }) => messages);
          expect(read.map(({ text }) => text).toSorted()).toEqual(expected.toSorted());
          expect(new Set(read.map(({ id }) => id)).size).toBe(read.length);
          const inPlace = read.toSorted((a, b) => a.order - b.order).map(({ text }) => text);
          expect(inPlace.slice(0, older ? 30 : 20)).toEqual(expected.slice(0, older ? 30 : 20));
        },
        { interval: 10, timeout: 3000 },
      );
      recording.stop();
      document.body.replaceChildren();
    }),
    { numRuns: 25 },
  );
}, 60_000);
