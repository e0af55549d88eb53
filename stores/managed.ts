import { browser } from 'wxt/browser';

/**
 * What the administrator's policy says, unchecked. Right after an installation or a start the
 * browser may answer {} and know better a moment later: {} therefore never makes anything be
 * written or thrown away, and whoever reads this listens to `onManagedChange` too.
 */
export async function readManaged(): Promise<Readonly<Record<string, unknown>>> {
  try {
    return await browser.storage.managed.get(null);
  } catch {
    // Firefox refuses where no policy names the extension.
    return {};
  }
}

/** Runs `changed` whenever the policy comes, changes or goes. */
export function onManagedChange(changed: () => void): void {
  browser.storage.onChanged.addListener((_, area) => {
    if (area === 'managed') changed();
  });
}
