import { createServer } from 'node:http';
import { expect } from '@playwright/test';
import { test } from './driving/murshid.ts';

const HOLD_WITHIN_MS = 40_000;

test('a coached conversation asks for nothing but our own files', async ({ murshid }) => {
  const elsewhere: string[] = [];
  const ours = murshid.url('/');
  murshid.context.on('request', (request) => {
    const address = request.url();
    if (!address.startsWith(ours) && !address.startsWith('data:')) elsewhere.push(address);
  });
  const practice = await murshid.context.newPage();
  await practice.goto(murshid.url('practice.html?script=printer&lang=ar&play=1&speed=10'));
  await expect(practice.locator('murshid-coach [data-hold]')).toBeVisible({
    timeout: HOLD_WITHIN_MS,
  });
  const popup = await murshid.context.newPage();
  await popup.goto(murshid.url('popup.html'));
  await expect(popup.getByRole('timer')).toBeVisible();
  expect(elsewhere).toEqual([]);
});

test('a request from a page of ours is refused by the browser', async ({ murshid }) => {
  const asked: string[] = [];
  const server = createServer((request, response) => {
    asked.push(request.url ?? '');
    response.end();
  });
  await new Promise<void>((ready) => server.listen(0, '127.0.0.1', ready));
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('The server has no port.');

  const page = await murshid.context.newPage();
  await page.goto(murshid.url('popup.html'));
  const answer = await page.evaluate(
    (port) =>
      fetch(`http://127.0.0.1:${port}/`).then(
        () => 'answered',
        () => 'refused',
      ),
    address.port,
  );
  server.close();
  expect(answer).toBe('refused');
  expect(asked).toEqual([]);
});
