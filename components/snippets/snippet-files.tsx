import type { SnippetFile } from '../../stores/snippets/files/entries.ts';
import type { ImportPlan, OnClash } from '../../stores/snippets/files/plan.ts';
import type { ImportOutcome } from '../../stores/snippets/snippet-protocol.ts';
import { FileDrop } from '../controls/file-drop.tsx';
import { useTranslate } from '../foundations/translation.tsx';
import { ImportPreview } from './import-preview.tsx';
import { REFUSAL } from './refusals.ts';

interface SnippetFilesProps {
  offered: { n: number; name: string; file: SnippetFile; plan: ImportPlan } | null;
  /** What the last import came to. */
  outcome: ImportOutcome | null;
  failed: boolean;
  /** How many there are to export. */
  pins: number;
  onFile: (file: File) => void;
  onImport: (plan: ImportPlan, onClash: OnClash) => void;
  onClose: () => void;
  onExport: (format: 'json' | 'csv' | 'yml') => void;
}

const FORMATS = [
  ['json', 'JSON'],
  ['csv', 'CSV'],
  ['yml', 'espanso'],
] as const;

/** Snippets from files of other programs, and as files for them. */
export function SnippetFiles(props: SnippetFilesProps) {
  const { offered, outcome, failed, pins } = props;
  const t = useTranslate();
  return (
    <div className="snippet-files">
      <h3>{t('files.title')}</h3>
      <FileDrop
        label={t('files.title')}
        open={t('files.open')}
        hint={t('files.hint')}
        accept=".json,.csv,.tsv,.txt,.yml,.yaml"
        onFile={props.onFile}
      />
      {offered !== null && (
        <ImportPreview
          key={offered.n}
          name={offered.name}
          file={offered.file}
          plan={offered.plan}
          onImport={(onClash) => props.onImport(offered.plan, onClash)}
          onClose={props.onClose}
        />
      )}
      <p role="status">
        {failed && t('options.failed')}
        {outcome !== null &&
          [
            t('files.added', { count: outcome.added }),
            ...(outcome.replaced > 0 ? [t('files.replaced', { count: outcome.replaced })] : []),
            ...[...new Set(outcome.refused.map(({ refusal }) => refusal))].map((refusal) =>
              t(REFUSAL[refusal], { by: '…' }),
            ),
          ].join(' ')}
      </p>
      {pins > 0 && (
        <p className="snippet-exports">
          <span>{t('files.export', { count: pins })}</span>
          {FORMATS.map(([format, name]) => (
            <button
              key={format}
              type="button"
              className="button"
              onClick={() => props.onExport(format)}
            >
              {name}
            </button>
          ))}
        </p>
      )}
    </div>
  );
}
