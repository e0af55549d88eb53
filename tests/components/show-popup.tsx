import { useState } from 'react';
import { vi } from 'vitest';
import { render } from 'vitest-browser-react';
import '../../components/foundations/tokens.css';
import { TranslationProvider } from '../../components/foundations/translation.tsx';
import '../../entrypoints/popup/popup.css';
import { PopupView } from '../../entrypoints/popup/popup-view.tsx';
import type { Settings } from '../../stores/settings/settings.ts';
import { type BoardOver, board, NOW } from './board.fixture.ts';
import { pageIn } from './page-in.ts';
import { snippetBook } from './snippets.fixture.ts';

/** Draws the popup as the agent would see it, and collects what it asks for. */
export async function showPopup(
  over: BoardOver = {},
  setting: Partial<Settings> = {},
  site: string | null = null,
) {
  const settings = { ...board().settings, ...setting };
  const t = pageIn(settings);
  const events = {
    onIntend: vi.fn(),
    onInsert: vi.fn(),
    onSettings: vi.fn(),
    onStartCall: vi.fn(),
    onTurnOn: vi.fn(),
    onTurnOff: vi.fn(),
    onTeach: vi.fn(),
    onPractice: vi.fn(),
    onChoose: vi.fn(),
    onGoTo: vi.fn(),
    onPanel: vi.fn(),
    onOptions: vi.fn(),
    onShortcuts: vi.fn(),
  };
  /** Answers a choice as the worker does. */
  function Popup() {
    const [chosen, setChosen] = useState<string | null>(null);
    return (
      <PopupView
        board={{ ...board(over, chosen), settings }}
        now={NOW}
        site={site}
        turnedOn={null}
        note={null}
        snippets={{
          list: null,
          removed: null,
          book: snippetBook(),
          onAsk: vi.fn(),
          onUse: vi.fn(),
        }}
        {...events}
        onChoose={(key) => {
          events.onChoose(key);
          setChosen(key);
        }}
      />
    );
  }
  const screen = await render(
    <TranslationProvider translate={t}>
      <Popup />
    </TranslationProvider>,
  );
  return { screen, events };
}
