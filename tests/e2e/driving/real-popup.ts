import type { CDPSession } from '@playwright/test';
import { expect } from '@playwright/test';
import type { Murshid } from '../../../scripts/chromium/launch-murshid.ts';

/**
 * The popup as it hangs from the toolbar, over the tab in front, or the side panel beside it.
 * Playwright does not know such pages, so this speaks the browser's own protocol with them.
 */
export interface RealPopup {
  /** What an expression gives in its page; undefined where it is closed. */
  evaluate(expression: string): Promise<unknown>;
  /** Types into whatever has the focus, as an input method would. */
  type(text: string): Promise<void>;
  /** Presses one key: `Enter`, `Escape`, `Slash`. */
  press(code: string): Promise<void>;
  /** A picture, as PNG. */
  picture(): Promise<Buffer>;
}

const KEYS: Readonly<
  Record<string, { key: string; windowsVirtualKeyCode: number; text?: string }>
> = {
  Enter: { key: 'Enter', windowsVirtualKeyCode: 13, text: '\r' },
  Escape: { key: 'Escape', windowsVirtualKeyCode: 27 },
  ArrowDown: { key: 'ArrowDown', windowsVirtualKeyCode: 40 },
  // Where a slash is on an American keyboard, an Arabic one has ظ.
  Slash: { key: 'ظ', windowsVirtualKeyCode: 191, text: 'ظ' },
};

export async function openRealPopup(murshid: Murshid): Promise<RealPopup> {
  await murshid.worker.evaluate(() => chrome.action.openPopup());
  return attachTo(murshid, murshid.url('popup.html'));
}

/** The side panel, once it is open. */
export function attachToPanel(murshid: Murshid): Promise<RealPopup> {
  return attachTo(murshid, murshid.url('sidepanel.html'));
}

/** A page that Playwright does not know, by its address: of a private window. */
export async function attachTo({ context }: Murshid, address: string): Promise<RealPopup> {
  const browser = context.browser();
  if (browser === null) throw new Error('the context has no browser to speak with');
  const session = await browser.newBrowserCDPSession();
  await expect.poll(async () => (await targetOf(session, address)) !== null).toBe(true);
  const targetId = (await targetOf(session, address)) ?? '';
  const { sessionId } = await session.send('Target.attachToTarget', { targetId, flatten: false });

  let sent = 0;
  const send = (method: string, params: object): Promise<unknown> =>
    new Promise((resolve) => {
      sent += 1;
      const id = sent;
      const answered = (event: { sessionId: string; message: string }): void => {
        const message: { id?: number; result?: unknown } = JSON.parse(event.message);
        if (event.sessionId !== sessionId || message.id !== id) return;
        end(message.result);
      };
      const gone = (event: { sessionId: string }): void => {
        if (event.sessionId === sessionId) end(undefined);
      };
      const end = (result: unknown): void => {
        session.off('Target.receivedMessageFromTarget', answered);
        session.off('Target.detachedFromTarget', gone);
        resolve(result);
      };
      session.on('Target.receivedMessageFromTarget', answered);
      session.on('Target.detachedFromTarget', gone);
      const message = JSON.stringify({ id, method, params });
      session
        .send('Target.sendMessageToTarget', { sessionId, message })
        .catch(() => end(undefined));
    });

  return {
    evaluate: async (expression) => {
      const answer = (await send('Runtime.evaluate', {
        expression,
        returnByValue: true,
        awaitPromise: true,
        userGesture: true,
      })) as { result?: { value?: unknown } } | undefined;
      return answer?.result?.value;
    },
    type: async (text) => {
      await send('Input.insertText', { text });
    },
    press: async (code) => {
      const key = { code, ...KEYS[code] };
      await send('Input.dispatchKeyEvent', { type: 'keyDown', ...key });
      await send('Input.dispatchKeyEvent', { type: 'keyUp', ...key, text: undefined });
    },
    picture: async () => {
      const answer = (await send('Page.captureScreenshot', {})) as { data?: string } | undefined;
      return Buffer.from(answer?.data ?? '', 'base64');
    },
  };
}

async function targetOf(session: CDPSession, address: string): Promise<string | null> {
  const { targetInfos } = await session.send('Target.getTargets');
  return targetInfos.find(({ url }) => url === address)?.targetId ?? null;
}
