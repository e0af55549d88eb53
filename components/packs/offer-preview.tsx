import { useEffect, useRef, useState } from 'react';
import type { PackScope, PackVerdict } from '../../stores/packs/pack-view.ts';
import { useTranslate } from '../foundations/translation.tsx';
import { Changes } from './changes.tsx';
import { Contents } from './contents.tsx';
import { Counts } from './counts.tsx';
import { ProblemList } from './problem-list.tsx';
import { Purpose } from './purpose.tsx';
import { ScopeChooser } from './scope-chooser.tsx';

interface OfferPreviewProps {
  /** The file's name, or the preset's. */
  name: string;
  verdict: PackVerdict;
  /** Whom the pack of this id is for already; null where it is new. */
  scope: PackScope | null;
  hosts: readonly string[];
  onInstall: (scope: PackScope) => void;
  onClose: () => void;
}

/** A pack that is offered: what it contains and would change, or exactly what is wrong with it. */
export function OfferPreview(props: OfferPreviewProps) {
  const { verdict, name } = props;
  const t = useTranslate();
  const title = useRef<HTMLHeadingElement>(null);
  // The page has just been asked for this: the reading goes on here.
  useEffect(() => title.current?.focus(), []);
  return (
    <section className="pack-offer" aria-labelledby="offer-title" data-offer={verdict.ok}>
      <h3 id="offer-title" ref={title} tabIndex={-1}>
        {verdict.ok
          ? t(verdict.changes === null ? 'offer.install' : 'offer.update', {
              name: verdict.summary.name[t.language],
            })
          : t('offer.refused', { name })}
      </h3>
      {verdict.ok ? (
        <Sound {...props} verdict={verdict} />
      ) : (
        <Refused problems={verdict.problems} onClose={props.onClose} />
      )}
    </section>
  );
}

function Sound(props: OfferPreviewProps & { verdict: Extract<PackVerdict, { ok: true }> }) {
  const { summary, changes } = props.verdict;
  const t = useTranslate();
  const [scope, setScope] = useState<PackScope>(props.scope ?? 'all');
  return (
    <>
      <p className="small">
        {t('packs.version', { version: summary.version })} ·{' '}
        <code className="clock">{summary.id}</code>
      </p>
      <p>{summary.description[t.language]}</p>
      <Purpose summary={summary} />
      <Counts summary={summary} />
      {summary.guard && <p>{t('packs.guard')}</p>}
      {changes !== null && <Changes changes={changes} summary={summary} />}
      <Contents summary={summary} open />
      <ScopeChooser scope={scope} hosts={props.hosts} onChange={setScope} />
      <div className="pack-actions">
        <button type="button" className="button main" onClick={() => props.onInstall(scope)}>
          {t(changes === null ? 'packs.install' : 'packs.update')}
        </button>
        <button type="button" className="button text" onClick={props.onClose}>
          {t('action.cancel')}
        </button>
      </div>
    </>
  );
}

interface RefusedProps {
  problems: Extract<PackVerdict, { ok: false }>['problems'];
  onClose: () => void;
}

function Refused({ problems, onClose }: RefusedProps) {
  const t = useTranslate();
  return (
    <>
      <p>{t('offer.untouched')}</p>
      <ProblemList problems={problems} />
      <div className="pack-actions">
        <button type="button" className="button" onClick={onClose}>
          {t('action.close')}
        </button>
      </div>
    </>
  );
}
