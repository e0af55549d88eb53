import { browser } from 'wxt/browser';

/** What the administrator's policy says, unchecked. */
type Managed = Readonly<Record<string, unknown>>;

/**
 * After its start Chromium takes about three seconds to read the policies of extensions, and
 * answers nobody before. So long (ms) its answer is waited for; without one there is none yet.
 */
const PATIENCE = 50;

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
  first ??= ask().then((values) => {
    answered = true;
    if (late && Object.keys(values).length > 0) for (const changed of listeners) changed();
    return values;
  });
  patience ??= new Promise((resolve) => {
    setTimeout(() => {
      late = !answered;
      resolve({});
    }, PATIENCE);
  });
  return Promise.race([first, patience]);
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
