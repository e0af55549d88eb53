import { beforeEach, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';

/** A worker that has just been started, and the answer that the browser owes it. */
async function start() {
  vi.resetModules();
  let answer: (values: Record<string, unknown>) => void = () => undefined;
  const get = vi.spyOn(fakeBrowser.storage.managed, 'get').mockImplementation(
    () =>
      new Promise((resolve) => {
        answer = resolve;
      }),
  );
  const { readManaged, onManagedChange } = await import('../../stores/settings/managed.ts');
  return { readManaged, onManagedChange, get, answer: (values: object) => answer({ ...values }) };
}

beforeEach(() => {
  fakeBrowser.reset();
  vi.useFakeTimers();
  return () => {
    vi.useRealTimers();
    vi.restoreAllMocks();
  };
});

it('waits a moment for the browser’s first answer, not for seconds', async () => {
  const { readManaged } = await start();
  const asked = readManaged();
  await vi.advanceTimersByTimeAsync(50);
  expect(await asked).toEqual({});
  // Nobody waits a second time.
  expect(await readManaged()).toEqual({});
});

it('waits for the answer where there was a policy before: nothing is judged without it', async () => {
  await fakeBrowser.storage.local.set({ 'policy-seen': true });
  const { readManaged, answer } = await start();
  const asked = readManaged();
  await vi.advanceTimersByTimeAsync(3000);
  answer({ settings: { language: 'en' } });
  expect(await asked).toEqual({ settings: { language: 'en' } });
});

it('knows from one start to the next whether there was a policy', async () => {
  for (const values of [{ packs: ['{}'] }, {}]) {
    const { readManaged, answer } = await start();
    const asked = readManaged();
    answer(values);
    await asked;
    const kept = await fakeBrowser.storage.local.get(null);
    expect(kept).toEqual('packs' in values ? { 'policy-seen': true } : {});
  }
});

it('tells a policy that comes late, though the browser calls nothing changed', async () => {
  const { readManaged, onManagedChange, get, answer } = await start();
  const changed = vi.fn();
  onManagedChange(changed);
  const asked = readManaged();
  await vi.advanceTimersByTimeAsync(50);
  expect(await asked).toEqual({});
  answer({ settings: { language: 'en' } });
  await vi.advanceTimersByTimeAsync(0);
  expect(changed).toHaveBeenCalledOnce();
  get.mockImplementation(async () => ({ settings: { language: 'ar' } }));
  expect(await readManaged()).toEqual({ settings: { language: 'ar' } });
});

it('tells nothing where the answer came in time, or holds nothing', async () => {
  const inTime = await start();
  const changed = vi.fn();
  inTime.onManagedChange(changed);
  const asked = inTime.readManaged();
  inTime.answer({ packs: [] });
  expect(await asked).toEqual({ packs: [] });
  await vi.advanceTimersByTimeAsync(3000);

  const empty = await start();
  empty.onManagedChange(changed);
  void empty.readManaged();
  await vi.advanceTimersByTimeAsync(3000);
  empty.answer({});
  await vi.advanceTimersByTimeAsync(0);
  expect(changed).not.toHaveBeenCalled();
});

it('is empty where the browser refuses to answer', async () => {
  const { readManaged, get } = await start();
  get.mockRejectedValue(new Error('Managed storage manifest not found'));
  expect(await readManaged()).toEqual({});
});
