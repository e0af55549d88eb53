import type { PackSummary } from '../../stores/packs/pack-summary.ts';
import { DotLine } from '../foundations/dot-line.tsx';
import { useTranslate } from '../foundations/translation.tsx';

/** How much is in a pack, in one line. */
export function Counts({ summary }: { summary: PackSummary }) {
  const t = useTranslate();
  const parts = [
    t('packs.sections', { count: summary.sections.length }),
    t('packs.rules', { count: summary.rules }),
    t('packs.phrases', { count: summary.phrases }),
    t('packs.snippets', { count: summary.parts.snippet.length }),
    ...(summary.parts.playbook.length > 0
      ? [t('packs.playbooks', { count: summary.parts.playbook.length })]
      : []),
  ];
  return <DotLine parts={parts} />;
}
