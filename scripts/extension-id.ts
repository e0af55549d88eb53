import { createHash } from 'node:crypto';

/**
 * The id that Chromium derives from the manifest's key: the first 32 digits of the key's SHA-256,
 * with 0–f written as a–p.
 *
 * @throws where the manifest has no key
 */
export function extensionId(manifest: string): string {
  const key: unknown = JSON.parse(manifest).key;
  if (typeof key !== 'string') throw new Error('The manifest has no key: build for Chrome first.');
  const digest = createHash('sha256').update(Buffer.from(key, 'base64')).digest('hex');
  return [...digest.slice(0, 32)]
    .map((digit) => String.fromCharCode('a'.charCodeAt(0) + Number.parseInt(digit, 16)))
    .join('');
}
