/** A random key. `crypto.randomUUID` exists only on HTTPS and localhost; `getRandomValues` everywhere. */
export function uniqueKey(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  return Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('');
}
