import { useEffect, useRef, useState } from 'react';
import type { TextKey } from '../../locales/translate.ts';
import { labelOf } from '../../rules/snippets/label.ts';
import type {
  FileEntry,
  Note,
  Place,
  SnippetFile,
  Unreadable,
} from '../../stores/snippets/files/entries.ts';
import type { ImportPlan, OnClash } from '../../stores/snippets/files/plan.ts';
import { DotLine } from '../foundations/dot-line.tsx';
import { useTranslate } from '../foundations/translation.tsx';

interface ImportPreviewProps {
  /** The file's name. */
  name: string;
  file: SnippetFile;
  plan: ImportPlan;
  onImport: (onClash: OnClash) => void;
  onClose: () => void;
}

/** What an import would do, entry by entry; nothing is written before it is agreed to. */
export function ImportPreview({ name, file, plan, onImport, onClose }: ImportPreviewProps) {
  const t = useTranslate();
  const [onClash, setOnClash] = useState<OnClash>('skip');
  const title = useRef<HTMLHeadingElement>(null);
  // The page has just been asked for this: the reading goes on here.
  useEffect(() => title.current?.focus(), []);
  const { fresh, same, clashes } = plan;
  const taken = fresh.length + (onClash === 'skip' ? 0 : clashes.length);
  const noted = [...fresh, ...clashes.map(({ entry }) => entry)].filter(
    ({ notes }) => notes.length > 0,
  );
  return (
    <section className="pack-offer" aria-labelledby="import-title" data-offer={taken > 0}>
      <h3 id="import-title" ref={title} tabIndex={-1}>
        {t('files.offer', { name })}
      </h3>
      <div
        data-counts={[fresh.length, same.length, clashes.length, file.unreadable.length].join(' ')}
      >
        <DotLine
          parts={[
            t('files.new', { count: fresh.length }),
            ...(same.length > 0 ? [t('files.same', { count: same.length })] : []),
            ...(clashes.length > 0 ? [t('files.clashes', { count: clashes.length })] : []),
            ...(file.unreadable.length > 0
              ? [t('files.unreadable', { count: file.unreadable.length })]
              : []),
          ]}
        />
      </div>
      <Group title={t('files.unreadable', { count: file.unreadable.length })} open>
        {file.unreadable.map((one, index) => (
          <Line key={keyOf(one.place, index)} place={one.place}>
            {t(UNREADABLE[one.code])}
            {one.what !== '' && <Quote text={one.what} />}
          </Line>
        ))}
      </Group>
      <Group title={t('files.clashes', { count: clashes.length })} open>
        {clashes.map(({ entry, with: owner }, index) => (
          <Line key={keyOf(entry.place, index)} place={entry.place}>
            <Entry entry={entry} /> — {t('files.clashesWith', { name: labelOf(owner) })}
          </Line>
        ))}
      </Group>
      {clashes.length > 0 && (
        <fieldset className="scope-chooser">
          <legend>{t('files.onClash')}</legend>
          {ON_CLASH.map(([value, label]) => (
            <label key={value}>
              <input
                type="radio"
                name="on-clash"
                checked={onClash === value}
                onChange={() => setOnClash(value)}
              />
              {t(label)}
            </label>
          ))}
        </fieldset>
      )}
      <Group title={t('files.notes', { count: noted.length })} open>
        {noted.map((entry, index) => (
          <Line key={keyOf(entry.place, index)} place={entry.place}>
            <Entry entry={entry} />
            {entry.notes.map((note) => (
              <span key={note.code + note.what}>
                {' — '}
                {t(NOTES[note.code])} <Quote text={note.what} />
              </span>
            ))}
          </Line>
        ))}
      </Group>
      <Group title={t('files.new', { count: fresh.length })}>
        {fresh.map((entry, index) => (
          <Line key={keyOf(entry.place, index)} place={entry.place}>
            <Entry entry={entry} />
          </Line>
        ))}
      </Group>
      <div className="pack-actions">
        {taken > 0 && (
          <button type="button" className="button main" onClick={() => onImport(onClash)}>
            {t('files.import', { count: taken })}
          </button>
        )}
        <button type="button" className="button text" onClick={onClose}>
          {t(taken > 0 ? 'action.cancel' : 'action.close')}
        </button>
      </div>
    </section>
  );
}

/** Lines shown of a group: a look, not a reading. */
const SHOWN = 100;

function Group(props: { title: string; open?: boolean; children: React.ReactNode[] }) {
  if (props.children.length === 0) return null;
  return (
    <details open={props.open}>
      <summary>{props.title}</summary>
      <ul className="import-lines">
        {props.children.slice(0, SHOWN)}
        {props.children.length > SHOWN && <li>…</li>}
      </ul>
    </details>
  );
}

function Line({ place, children }: { place: Place | null; children: React.ReactNode }) {
  const t = useTranslate();
  return (
    <li>
      {place !== null && <span className="small">{t(PLACES[place.kind], { n: place.n })}</span>}
      <span>{children}</span>
    </li>
  );
}

function Entry({ entry: { words } }: { entry: FileEntry }) {
  return (
    <>
      {words.abbreviation !== null && <kbd dir="auto">{words.abbreviation}</kbd>}{' '}
      <bdi>{words.title ?? labelOf(words.ar ?? words.en ?? '')}</bdi>
    </>
  );
}

function Quote({ text }: { text: string }) {
  return (
    <>
      {' '}
      <code dir="auto">{text}</code>
    </>
  );
}

function keyOf(place: Place | null, index: number): string {
  return `${place?.kind} ${place?.n} ${index}`;
}

const PLACES: Record<Place['kind'], TextKey> = {
  line: 'files.line',
  row: 'files.row',
  entry: 'files.entry',
};

const ON_CLASH: readonly [OnClash, TextKey][] = [
  ['skip', 'files.skip'],
  ['replace', 'files.replace'],
  ['drop-abbreviation', 'files.dropAbbreviation'],
];

const NOTES: Record<Note['code'], TextKey> = {
  asked: 'note.asked',
  'no-default': 'note.noDefault',
  'more-triggers': 'note.moreTriggers',
  'abbreviation-unfit': 'note.abbreviationUnfit',
};

const UNREADABLE: Record<Unreadable['code'], TextKey> = {
  'too-large': 'unreadable.tooLarge',
  'unknown-format': 'unreadable.unknownFormat',
  'not-yaml': 'unreadable.notYaml',
  'not-json': 'unreadable.notJson',
  'no-columns': 'unreadable.noColumns',
  'no-text': 'unreadable.noText',
  'too-long': 'unreadable.tooLong',
  computed: 'unreadable.computed',
  image: 'unreadable.image',
  'open-quote': 'unreadable.openQuote',
  'too-many': 'unreadable.tooMany',
};
