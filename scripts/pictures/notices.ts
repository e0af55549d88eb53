import type { Worker } from '@playwright/test';
import { SAID, tell, until } from './chats.ts';
import { open, PAGE, type Scene } from './scene.ts';

const TOLD_WITHIN_MS = 60_000;
const LOOK_EVERY_MS = 200;

interface Notice {
  title: string;
  message: string;
}

/** Notices are drawn by the system, and in no page: what it is given to draw is written down. */
async function writeDown(worker: Worker): Promise<() => Promise<Notice[]>> {
  await worker.evaluate(() => {
    const given: unknown[] = [];
    Object.assign(globalThis, { given });
    for (const api of [chrome, globalThis.browser]) {
      if (!api?.notifications) continue;
      Object.assign(api.notifications, {
        create: async (id: string, { title, message }: Notice) => {
          given.push({ title, message });
          return id;
        },
      });
    }
  });
  return () => worker.evaluate(() => Reflect.get(globalThis, 'given'));
}

/** What the system tells of conversations whose tab nobody looks at: to read, on a ground of ours. */
const notices: Scene = {
  name: 'notices',
  async play({ murshid, language, take }) {
    const { hello, answer, ok, hold, names } = SAID[language];
    const desk = await open(murshid, 'practice.html', PAGE);
    const page = await open(murshid, 'popup.html', { width: 480, height: 420 });
    await page.bringToFront();
    const read = await writeDown(murshid.worker);
    await tell(desk, { name: names[0], said: until(117, hello, answer, ok, hold) }, 4521);
    await tell(desk, { name: names[1], said: until(148, hello, answer, ok, hold) }, 4522);
    await tell(desk, { name: names[2], said: until(178, hello, answer) }, 4523);
    const told = new Set(['', '', '']);
    const giveUpAt = Date.now() + TOLD_WITHIN_MS;
    let given = await read();
    while (told.size < 3 && Date.now() < giveUpAt) {
      await new Promise((done) => setTimeout(done, LOOK_EVERY_MS));
      given = await read();
      for (const { message } of given) told.add(message);
      told.delete('');
    }
    if (told.size < 3)
      throw new Error(`Of three notices, ${told.size} came: ${[...told].join(' ')}`);
    const icon = murshid.url('icon/128.png');
    await page.evaluate(
      ({ all, image, rtl }) => {
        document.documentElement.dir = rtl ? 'rtl' : 'ltr';
        document.body.replaceChildren(
          ...all.map(({ title, message }) => {
            const box = document.createElement('section');
            box.style.cssText =
              'display:flex;gap:12px;align-items:center;margin:16px;padding:14px;border:1px solid var(--line);border-radius:12px;background:var(--card);box-shadow:var(--shadow)';
            const picture = new Image(48, 48);
            picture.src = image;
            const name = document.createElement('strong');
            name.textContent = title;
            const words = document.createElement('p');
            words.textContent = message;
            const text = document.createElement('div');
            text.dir = 'auto';
            text.append(name, words);
            box.append(picture, text);
            return box;
          }),
        );
      },
      {
        all: [...new Map(given.map((one) => [one.message, one])).values()],
        image: icon,
        rtl: language === 'ar',
      },
    );
    await take(page, 'notices');
  },
};

export const NOTICE_SCENES: readonly Scene[] = [notices];
