import type { TextKey } from '../../locales/translate.ts';
import type { PackSummary } from '../../stores/pack-summary.ts';
import { useTranslate } from '../translation.tsx';
import { numberName, numbersOf, numberText } from './number-names.ts';

type Kind = PackSummary['sections'][number]['rules'][number]['kind'];

const KINDS: Record<Kind, TextKey> = {
  auto: 'rule.auto',
  assisted: 'rule.assisted',
  manual: 'rule.manual',
  field: 'rule.field',
};

/** Everything that a pack contains, folded: rules by section, times, snippets. */
export function Contents({ summary }: { summary: PackSummary }) {
  const t = useTranslate();
  return (
    <div className="pack-contents">
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
      <details>
        <summary>{t('packs.snippetsTitle')}</summary>
        <ul className="pack-snippets">
          {summary.snippets.map(({ id, texts }) => (
            <li key={id}>
              <code className="clock">{id}</code>
              <p>{texts[t.language]}</p>
            </li>
          ))}
        </ul>
      </details>
    </div>
  );
}
