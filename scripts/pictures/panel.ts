import { openChat, SAID, withPages } from './chats.ts';
import { open, PANEL, type Scene } from './scene.ts';

const WIDE = { width: 720, height: 900 };

/** The side panel beside a helpdesk's page on which a customer asks for news. */
const panel: Scene = {
  name: 'panel',
  async play(stage) {
    const { murshid, language, take } = stage;
    const { answer, hold, chase } = SAID[language];
    await withPages(['chatwoot'], async (served) => {
      const { page, send, receive } = await openChat(stage, served);
      await send(answer);
      await send(hold);
      await page.locator('murshid-coach [data-hold]').first().waitFor();
      await receive(chase);
      await page.locator('murshid-coach [data-nudge]').waitFor();
      const side = await open(murshid, 'sidepanel.html', PANEL);
      await page.bringToFront();
      await side.getByRole('timer').waitFor();
      for (const [place, part] of ['protocol', 'guide', 'snippets', 'notes'].entries()) {
        await side.getByRole('tab').nth(place).click();
        await take(side, `panel-${part}`, { narrow: true });
      }
      await side.getByRole('tab').nth(1).click();
      await side.getByRole('checkbox').first().check();
      await take(side, 'panel-steps', { narrow: true });
      await side.locator('.segmented').nth(1).getByRole('radio').nth(1).check({ force: true });
      await side.locator('.flow[data-drawn="true"]').waitFor();
      await take(side, 'panel-chart', { narrow: true });
      await side.setViewportSize(WIDE);
      await take(side, 'panel-chart-wide');
      await side.getByRole('tab').nth(0).click();
      await take(side, 'panel-protocol-wide');
    });
  },
};

const empty: Scene = {
  name: 'panel-empty',
  async play({ murshid, take }) {
    const side = await open(murshid, 'sidepanel.html', PANEL);
    await take(side, 'panel-empty', { narrow: true });
  },
};

export const PANEL_SCENES: readonly Scene[] = [panel, empty];
