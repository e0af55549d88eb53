import { useEffect, useState } from 'react';
import { FileDrop } from '../../components/file-drop.tsx';
import { TaughtList } from '../../components/taught/taught-list.tsx';
import { useTranslate } from '../../components/translation.tsx';
import type { TextKey } from '../../locales/translate.ts';
import { sendMessage } from '../../stores/messages.ts';
import type { TaughtView } from '../../stores/taught-adapters.ts';
import { saveFile } from './save-file.ts';

/** Helpdesks that were taught on this machine, or came from a file. */
export function TaughtSection() {
  const t = useTranslate();
  const [taught, setTaught] = useState<TaughtView[]>([]);
  const [note, setNote] = useState<TextKey | null>(null);
  const [problems, setProblems] = useState<string[]>([]);

  /** Runs an order to the worker; where it fails the section says so. */
  const tried = async (order: () => Promise<TextKey | null>): Promise<void> => {
    setProblems([]);
    try {
      setNote(await order());
      setTaught(await sendMessage('listTaught', undefined));
    } catch (error) {
      console.error('Murshid: the worker did not answer about what was taught.', error);
      setNote('options.failed');
    }
  };
  // biome-ignore lint/correctness/useExhaustiveDependencies: once, and whenever the page is looked at anew.
  useEffect(() => {
    const ask = () => void tried(async () => null);
    ask();
    const look = () => !document.hidden && ask();
    document.addEventListener('visibilitychange', look);
    return () => document.removeEventListener('visibilitychange', look);
  }, []);

  const open = (file: File) =>
    tried(async () => {
      const verdict = await sendMessage('importAdapter', { text: await file.text() });
      if (verdict.ok) return 'taught.imported';
      setProblems(verdict.problems);
      return 'taught.refused';
    });
  const remove = (id: string) =>
    tried(async () => {
      await sendMessage('removeTaught', { id });
      return 'taught.removed';
    });
  const save = (id: string) =>
    tried(async () => {
      const text = await sendMessage('taughtFile', { id });
      if (text !== null) saveFile(`${id}.json`, text);
      return null;
    });

  return (
    <section id="taught" aria-labelledby="taught-title">
      <h2 id="taught-title">{t('taught.title')}</h2>
      <p className="options-lead">{t('taught.lead')}</p>
      <TaughtList
        taught={taught}
        onExport={(id) => void save(id)}
        onRemove={(id) => void remove(id)}
      />
      <FileDrop
        label={t('taught.open')}
        open={t('taught.open')}
        hint={t('taught.drop')}
        accept=".json,application/json"
        onFile={(file) => void open(file)}
      />
      <p role="status">{note !== null && t(note)}</p>
      {problems.length > 0 && (
        <ul className="pack-problems" lang="en" dir="ltr">
          {problems.map((problem) => (
            <li key={problem}>{problem}</li>
          ))}
        </ul>
      )}
    </section>
  );
}
