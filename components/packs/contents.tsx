import type { TextKey } from '../../locales/translate.ts';
import type { PackSummary, Part, PartKind } from '../../stores/packs/pack-summary.ts';
import { useTranslate } from '../foundations/translation.tsx';
import { numberName, numbersOf, numberText } from './number-names.ts';

type Kind = PackSummary['sections'][number]['rules'][number]['kind'];

const KINDS: Record<Kind, TextKey> = {
  auto: 'rule.auto',
  assisted: 'rule.assisted',
  manual: 'rule.manual',
  field: 'rule.field',
};

const PART_TITLES: readonly { kind: PartKind; title: TextKey }[] = [
  { kind: 'playbook', title: 'parts.playbooks' },
  { kind: 'snippet', title: 'parts.snippets' },
  { kind: 'term', title: 'parts.terms' },
  { kind: 'field', title: 'parts.fields' },
  { kind: 'card', title: 'parts.cards' },
  { kind: 'note', title: 'parts.notes' },
  { kind: 'topic', title: 'parts.topics' },
  { kind: 'nudge', title: 'parts.nudges' },
  { kind: 'adapter', title: 'parts.adapters' },
];

/** Everything that a pack contains, folded: rules by section, times, snippets. */
export function Contents({ summary, open = false }: { summary: PackSummary; open?: boolean }) {
  const t = useTranslate();
  return (
    <details className="pack-contents" open={open}>
      <summary>{t('packs.contents')}</summary>
      <div>
        <details>
          <summary>{t('packs.rulesTitle')}</summary>
          {summary.sections.map((section) => (
            <section key={section.id}>
              <h4>
                <bdi>{section.title[t.language]}</bdi>{' '}
                <span className="small">{t('packs.weight', { weight: section.weight })}</span>
              </h4>
              <ul className="pack-rules">
                {section.rules.map((rule) => (
                  <li key={rule.id}>
                    <bdi>{rule.title[t.language]}</bdi>
                    <span className="small">
                      {t(KINDS[rule.kind])}
                      {rule.critical && <b className="pack-critical">{t('standard.critical')}</b>}
                    </span>
                  </li>
                ))}
              </ul>
            </section>
          ))}
        </details>
        <details>
          <summary>{t('packs.timersTitle')}</summary>
          <dl className="pack-numbers">
            {numbersOf(summary).map(({ place, value }) => (
              <div key={place}>
                <dt>{numberName(t, place, summary)}</dt>
                <dd className="clock">{numberText(t, place, value)}</dd>
              </div>
            ))}
          </dl>
        </details>
        {PART_TITLES.map(({ kind, title }) => (
          <Parts key={kind} title={title} parts={summary.parts[kind]} />
        ))}
      </div>
    </details>
  );
}

function Parts({ title, parts }: { title: TextKey; parts: readonly Part[] }) {
  const t = useTranslate();
  if (parts.length === 0) return null;
  return (
    <details>
      <summary>{t(title)}</summary>
      <ul className="pack-parts">
        {parts.map((part) => (
          <li key={part.id}>
            {part.title === null ? (
              <code className="clock">{part.id}</code>
            ) : (
              <bdi>{part.title[t.language]}</bdi>
            )}
            {part.text !== null && <p className="small">{part.text[t.language]}</p>}
          </li>
        ))}
      </ul>
    </details>
  );
}
