import { packs } from 'virtual:packs';
import { vi } from 'vitest';
import { mountLabels } from '../../adapters/labels/labelled-fields.ts';
import type { Signals } from '../../adapters/types.ts';
import { askedFields } from '../../rules/engine/fields/asked-fields.ts';
import type { Pack } from '../../rules/engine/pack/pack.ts';
import { plainAdapter } from '../adapters/read/plain-desk.ts';
import { record } from '../adapters/read/reading.ts';

/** A helpdesk with a conversation, a reply box and whatever form a test puts beside them. */

/** Every field of the two presets that gives labels, whether a rule of theirs asks for it or not. */
const quality = fieldsOf('support-quality');
const fields = [
  ...quality,
  ...fieldsOf('helpdesk-team').filter(({ name }) => !quality.some((one) => one.name === name)),
];
const ALL = askedFields({
  fields,
  rules: (packs['support-quality']?.rules ?? []).slice(0, 1).map((rule) => ({
    ...rule,
    check: { kind: 'field', fields: fields.map(({ name }) => name), required: false },
  })),
});

function fieldsOf(preset: string): NonNullable<Pack['fields']> {
  return packs[preset]?.fields ?? [];
}

export interface LabelledDesk {
  /** The fields as they were last told, by name. */
  fields(): Record<string, string>;
  /** All that was ever told of a field, in order, each value once. */
  told(name: string): string[];
  health(): Record<string, string>;
  navigate(path: string): void;
  /** Waits until exactly these fields are told. */
  reads(expected: Record<string, string>): Promise<void>;
  find<E extends Element = HTMLElement>(selector: string): E;
  stop(): void;
}

/** The conversation of the page, with a message of the customer's, and its reply box. */
export const CHAT = `
  <div class="chat">
    <div class="list"><div class="row in"><div class="words">السلام عليكم، جهاز مدى ما يقبل</div></div></div>
    <div class="reply"><label>Mobile <textarea class="composer"></textarea></label></div>
  </div>`;

/** Opens a page with this body, where `signals` add to the adapter's, and reads it. */
export function openPage(html: string, signals: Partial<Signals> = {}): LabelledDesk {
  document.body.innerHTML = html;
  const end = new AbortController();
  const adapter = plainAdapter({ composer: '.composer', composerBox: '.reply', ...signals });
  const recording = record([adapter], '/chat/5');
  const { reader } = recording;
  reader.readLabelled(mountLabels(ALL, reader.lookBeside, end.signal));
  const last = () => recording.sightings.at(-1)?.fields ?? [];
  const read = () => Object.fromEntries(last().map(({ name, value }) => [name, value]));
  return {
    fields: read,
    told: (name) =>
      recording.sightings
        .flatMap((one) => one.fields.filter((field) => field.name === name))
        .map(({ value }) => value)
        .filter((value, at, all) => value !== all[at - 1]),
    health: () => reader.health(),
    navigate: (path) => recording.navigate(path),
    reads: (expected) =>
      vi.waitFor(
        () => {
          if (recording.sightings.length === 0) throw new Error('nothing was told yet');
          const found = JSON.stringify(sorted(read()));
          const wanted = JSON.stringify(sorted(expected));
          if (found !== wanted) throw new Error(`${found} was told, and ${wanted} is expected`);
        },
        { timeout: 6_000, interval: 10 },
      ),
    find: <E extends Element>(selector: string) => {
      const found = document.querySelector<E>(selector);
      if (found === null) throw new Error(`${selector} is not on the page`);
      return found;
    },
    stop() {
      end.abort();
      recording.stop();
      document.body.replaceChildren();
    },
  };
}

function sorted(record: Record<string, string>): [string, string][] {
  return Object.entries(record).sort(([a], [b]) => (a < b ? -1 : 1));
}
