import { useEffect, useRef } from 'react';
import type { Translate } from '../../locales/translate.ts';
import type { PackScope, PackView } from '../../stores/packs/pack-view.ts';
import { Sure } from '../controls/sure.tsx';
import { DotLine } from '../foundations/dot-line.tsx';
import { useTranslate } from '../foundations/translation.tsx';
import { Contents } from './contents.tsx';
import { Counts } from './counts.tsx';
import { ProblemList } from './problem-list.tsx';
import { Purpose } from './purpose.tsx';
import { ScopeChooser } from './scope-chooser.tsx';

interface PackCardProps {
  pack: PackView;
  hosts: readonly string[];
  /** It has just been installed: the reading goes on here. */
  fresh: boolean;
  onScope: (scope: PackScope) => void;
  onRollback: () => void;
  onRemove: () => void;
}

/** An installed pack: what it is, whom it is for, and the ways back. */
export function PackCard(props: PackCardProps) {
  const { pack, hosts, fresh, onScope, onRollback, onRemove } = props;
  const t = useTranslate();
  const { summary, before } = pack;
  const titleId = `pack-${summary.id}`;
  const title = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    if (fresh) title.current?.focus();
  }, [fresh]);
  return (
    <li>
      <article className="pack-card" data-pack={summary.id} aria-labelledby={titleId}>
        <header>
          <h3 id={titleId} ref={title} tabIndex={-1}>
            <bdi>{summary.name[t.language]}</bdi>
          </h3>
          <DotLine parts={[t('packs.version', { version: summary.version }), sourceOf(t, pack)]} />
        </header>
        <p>{summary.description[t.language]}</p>
        <Purpose summary={summary} />
        <Counts summary={summary} />
        {summary.guard && <p className="small">{t('packs.guard')}</p>}
        <p className="pack-use" data-scope={pack.scope === 'all' ? 'all' : pack.scope.join(' ')}>
          <Use pack={pack} />
        </p>
        {pack.outgrown.length > 0 && (
          <div data-outgrown="">
            <p>{t('packs.outgrown')}</p>
            <ProblemList problems={pack.outgrown} />
          </div>
        )}
        {pack.scopable && (
          <details>
            <summary>{t('scope.change')}</summary>
            <ScopeChooser scope={pack.scope} hosts={hosts} onChange={onScope} />
          </details>
        )}
        <Contents summary={summary} />
        {(before !== null || pack.removable) && (
          <div className="pack-actions">
            {before !== null && (
              <button type="button" className="button" onClick={onRollback}>
                {t('packs.rollback', { version: before })}
              </button>
            )}
            {pack.removable && (
              <Sure
                label={t('packs.remove')}
                sure={t('packs.removeSure', { name: summary.name[t.language] })}
                onSure={onRemove}
              />
            )}
          </div>
        )}
      </article>
    </li>
  );
}

function sourceOf(t: Translate, pack: PackView): string {
  if (pack.source === 'policy') return t('packs.fromPolicy');
  if (pack.file !== null) return t('packs.fromFile', { file: pack.file });
  return t('packs.fromMurshid');
}

function Use({ pack }: { pack: PackView }) {
  const t = useTranslate();
  if (pack.scope === 'all') return t('scope.isAll');
  if (pack.scope.length === 0) return t('scope.isNone');
  return t('scope.isFor', { hosts: pack.scope.join(t.language === 'ar' ? '، ' : ', ') });
}
