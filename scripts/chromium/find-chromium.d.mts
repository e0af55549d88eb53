/** Path of a Chromium that loads unpacked extensions; else an error that says what to install. */
export function requireChromium(): string;

/** Finds a Chromium, or installs one through apt where the user may. */
export function ensureChromium(): string;

/** Arguments that every automated run needs on this machine. */
export const chromiumArgs: string[];

/** Arguments that load the extension in `folder`, and nothing else. */
export function extensionArgs(folder: string): string[];
