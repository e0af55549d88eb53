import { createHash } from 'node:crypto';

/**
 * The id that Chromium gives to the extension with this manifest.
 *
 * @throws where the manifest has no key
 */
export function extensionId(manifest: string): string {
  const key: unknown = JSON.parse(manifest).key;
  if (typeof key !== 'string') throw new Error('The manifest has no key: build for Chrome first.');
  return idOfKey(Buffer.from(key, 'base64'));
}

/** The id of a public key (SPKI, DER): the first 32 digits of its SHA-256, with 0–f written as a–p. */
export function idOfKey(key: Buffer): string {
  const digest = createHash('sha256').update(key).digest('hex');
  return [...digest.slice(0, 32)]
    .map((digit) => String.fromCharCode('a'.charCodeAt(0) + Number.parseInt(digit, 16)))
    .join('');
}
