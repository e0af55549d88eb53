import { browser } from 'wxt/browser';

/** What the administrator's policy says, unchecked. */
type Managed = Readonly<Record<string, unknown>>;

/**
 * After its start Chromium takes about three seconds to read the policies of extensions, and
 * answers nobody before. So long (ms) its answer is waited for: hardly, where there never was a
 * policy; longer than it takes, where there was one, for nothing may be judged without it then.
 */
const PATIENCE = { never: 50, before: 5000 };

/** In storage.local: whether the last answer held a policy. */
const SEEN = 'policy-seen';

let first: Promise<Managed> | null = null;
let patience: Promise<Managed> | null = null;
let answered = false;
let late = false;
const listeners = new Set<() => void>();

/**
 * The policy as far as it is known at this moment. {} may mean that it is still to come, and so
 * never makes anything be written or thrown away: whoever reads this listens to
 * `onManagedChange` too.
 */
export async function readManaged(): Promise<Managed> {
  if (answered) return ask();
  first ??= ask().then(async (values) => {
    answered = true;
    const holds = Object.keys(values).length > 0;
    if (late && holds) for (const changed of listeners) changed();
    await remember(holds);
    return values;
  });
  patience ??= wait();
  return Promise.race([first, patience]);
}

async function remember(holds: boolean): Promise<void> {
  try {
    if (holds) await browser.storage.local.set({ [SEEN]: true });
    else await browser.storage.local.remove(SEEN);
  } catch (error) {
    // A full storage must not keep the policy from holding; the next start waits less, no more.
    console.warn('Murshid: it could not be noted whether there is a policy:', error);
  }
}

async function wait(): Promise<Managed> {
  const seen = (await browser.storage.local.get(SEEN))[SEEN] === true;
  await new Promise((resolve) => setTimeout(resolve, seen ? PATIENCE.before : PATIENCE.never));
  late = !answered;
  return {};
}

/** Runs `changed` whenever the policy comes (late too), changes or goes. */
export function onManagedChange(changed: () => void): void {
  listeners.add(changed);
  browser.storage.onChanged.addListener((_, area) => {
    if (area === 'managed') changed();
  });
}

async function ask(): Promise<Managed> {
  try {
    return await browser.storage.managed.get(null);
  } catch {
    // Firefox refuses where no policy names the extension.
    return {};
  }
}
