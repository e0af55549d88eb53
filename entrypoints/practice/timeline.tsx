import { useTranslate } from '../../components/foundations/translation.tsx';
import type { Translate } from '../../locales/translate.ts';
import type { Happening } from './chat.ts';

function textOf(t: Translate, happening: Happening): string {
  switch (happening.kind) {
    case 'hold':
      return t('practice.timeline.hold');
    case 'hold-end':
      return t('practice.timeline.holdEnd');
    case 'end':
      return t('practice.timeline.end');
    case 'nudge':
      return happening.text[t.language];
    default:
      return happening.text;
  }
}

const WHO = {
  agent: 'practice.author.agent',
  customer: 'practice.author.customer',
  bot: 'practice.author.bot',
  nudge: 'nudge.label',
} as const;

/** Who said what and which nudge came when; scripts read it by its data attributes. */
export function Timeline({ timeline }: { timeline: readonly Happening[] }) {
  const t = useTranslate();
  return (
    <details className="side-card timeline" open>
      <summary>{t('practice.timeline')}</summary>
      <ol data-timeline="">
        {timeline.map((happening, place) => {
          const nudge = happening.kind === 'nudge' ? happening : null;
          const { kind } = happening;
          return (
            <li
              // A list that only grows: the place is the identity.
              // biome-ignore lint/suspicious/noArrayIndexKey: see above
              key={place}
              data-at={happening.at.toFixed(1)}
              data-kind={kind}
              data-nudge-kind={nudge?.nudge}
              data-rule={nudge?.rule}
              data-n={nudge?.n ?? undefined}
            >
              <span className="clock">{t.clock(happening.at * 1000)}</span>
              <p>
                {isWho(kind) && <b>{t(WHO[kind])}</b>}
                <bdi>{textOf(t, happening)}</bdi>
                {nudge !== null && nudge.n !== null && (
                  <small>{t('nudge.count', { n: nudge.n, limit: nudge.limit })}</small>
                )}
              </p>
            </li>
          );
        })}
      </ol>
    </details>
  );
}

function isWho(kind: Happening['kind']): kind is keyof typeof WHO {
  return kind in WHO;
}
