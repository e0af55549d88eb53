import { useEffect, useState } from 'react';
import { useTranslate } from '../../components/foundations/translation.tsx';
import { SnippetFiles } from '../../components/snippets/snippet-files.tsx';
import { Snippets } from '../../components/snippets/snippets.tsx';
import { askSnippets, snippetBook, useSnippets } from '../../stores/mirrors/snippets-mirror.ts';
import {
  closeSnippetFile,
  exportPins,
  importSnippetFile,
  offerSnippetFile,
  useSnippetFiles,
} from './snippet-files-mirror.ts';

/** All snippets, with room: to write and order them, and to bring them from other programs. */
export function SnippetsSection() {
  const t = useTranslate();
  const { list, removed } = useSnippets();
  const { offered, outcome, failed } = useSnippetFiles();
  const [open, setOpen] = useState(true);
  useEffect(() => {
    void askSnippets(null);
  }, []);
  return (
    <section id="snippets" aria-labelledby="snippets-title">
      <h2 id="snippets-title">{t('snippets.section')}</h2>
      <p className="options-lead">{t('snippets.lead')}</p>
      <div className="options-card">
        <Snippets
          list={list}
          book={snippetBook}
          removed={removed}
          use={null}
          open={open}
          // Here there is nothing beneath that it could make room for.
          onOpen={() => setOpen(true)}
        />
      </div>
      <SnippetFiles
        offered={offered}
        outcome={outcome}
        failed={failed}
        pins={list?.items.filter(({ pack }) => pack === null).length ?? 0}
        onFile={(file) => void offerSnippetFile(file)}
        onImport={(plan, onClash) => void importSnippetFile(plan, onClash)}
        onClose={closeSnippetFile}
        onExport={(format) => void exportPins(format)}
      />
    </section>
  );
}
