import { packs } from 'virtual:packs';
import { vi } from 'vitest';
import { render } from 'vitest-browser-react';
import '../../components/guide/guide.css';
import '../../components/foundations/tokens.css';
import { TranslationProvider } from '../../components/foundations/translation.tsx';
import '../../entrypoints/sidepanel/panel.css';
import { PanelView } from '../../entrypoints/sidepanel/panel-view.tsx';
import type { Pack } from '../../rules/engine/pack/pack.ts';
import { newConversation } from '../../stores/conversations/conversations.ts';
import { type GuideView, guideOf } from '../../stores/conversations/guide-view.ts';
import type { Settings } from '../../stores/settings/settings.ts';
import type { SnippetList } from '../../stores/snippets/snippet-protocol.ts';
import { type BoardOver, board, conversation, NOW } from './board.fixture.ts';
import { pageIn } from './page-in.ts';
import { snippetBook } from './snippets.fixture.ts';

/** The guide of the fixture's conversation, with the playbooks and terms of a preset. */
export function guide(
  over: Partial<GuideView> = {},
  pack: Pack | undefined = packs['support-quality'],
) {
  if (pack === undefined) throw new Error('the preset is not there');
  const kept = newConversation(conversation().ref, NOW);
  const jottings = { version: 1, steps: {}, notes: {} } as const;
  return { ...guideOf(kept, pack, board().settings, jottings), ...over };
}

/** Draws the side panel as the agent would see it, and collects what it asks for. */
export async function showPanel(
  over: BoardOver = {},
  setting: Partial<Settings> = {},
  shown: GuideView | null = guide(),
  list: SnippetList | null = null,
) {
  const settings = { ...board().settings, ...setting };
  const t = pageIn(settings);
  const events = {
    onChoose: vi.fn(),
    onGoTo: vi.fn(),
    onIntend: vi.fn(),
    onInsert: vi.fn(),
    onJot: vi.fn(),
    onCopy: vi.fn(),
    onAskSnippets: vi.fn(),
    onUse: vi.fn(),
    onSettings: vi.fn(),
    onStartCall: vi.fn(),
    onOptions: vi.fn(),
    onPractice: vi.fn(),
  };
  const drawn = { ...board(over), settings };
  const panel = (from: GuideView | null) => (
    <TranslationProvider translate={t}>
      <PanelView
        board={drawn}
        guide={from}
        snippets={{
          list,
          removed: null,
          book: snippetBook(),
          onAsk: events.onAskSnippets,
          onUse: events.onUse,
        }}
        now={NOW}
        note={null}
        {...events}
      />
    </TranslationProvider>
  );
  const screen = await render(panel(shown));
  /** The worker has answered: another guide is drawn. */
  const answer = (next: GuideView) => screen.rerender(panel(next));
  return { screen, events, answer };
}
