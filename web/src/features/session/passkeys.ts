import type { PasskeyQuestion, PasskeyRequest } from '@/api/security';

/** What the browser does with passkeys, between the server's JSON and the bytes that devices take. */

/** Keys belong to a name; at a bare number there are none. */
const hasName = (host: string): boolean => !/^[\d.]+$|:/.test(host);

export const canPasskeys = (): boolean =>
  typeof window.PublicKeyCredential === 'function' && hasName(window.location.hostname);

export function bytesOf(text: string): Uint8Array<ArrayBuffer> {
  const plain = atob(text.replace(/-/g, '+').replace(/_/g, '/'));
  return Uint8Array.from(plain, (letter) => letter.charCodeAt(0));
}

export function textOf(bytes: ArrayBuffer): string {
  const plain = String.fromCharCode(...new Uint8Array(bytes));
  return btoa(plain).replace(/\+/g, '-').replace(/\//g, '_').replace(/=+$/, '');
}

const named = (list: readonly { readonly id: string }[]): PublicKeyCredentialDescriptor[] =>
  list.map(({ id }) => ({ type: 'public-key', id: bytesOf(id) }));

const shown = (credential: PublicKeyCredential) => ({
  id: credential.id,
  rawId: textOf(credential.rawId),
  type: credential.type,
  clientExtensionResults: credential.getClientExtensionResults(),
});

/** The device's answer to a request for a new key; null when the person thought better of it. */
export async function makePasskey(request: PasskeyRequest): Promise<unknown> {
  const made = await asked(() =>
    navigator.credentials.create({
      publicKey: {
        ...request,
        challenge: bytesOf(request.challenge),
        user: { ...request.user, id: bytesOf(request.user.id) },
        pubKeyCredParams: [...request.pubKeyCredParams],
        excludeCredentials: named(request.excludeCredentials),
      },
    }),
  );
  if (!made) return null;
  const response = made.response as AuthenticatorAttestationResponse;
  return {
    ...shown(made),
    response: {
      clientDataJSON: textOf(response.clientDataJSON),
      attestationObject: textOf(response.attestationObject),
      transports: response.getTransports(),
    },
  };
}

/** The device's answer to the question who is there; null when the person thought better of it. */
export async function showPasskey(question: PasskeyQuestion): Promise<unknown> {
  const found = await asked(() =>
    navigator.credentials.get({
      publicKey: {
        ...question,
        challenge: bytesOf(question.challenge),
        allowCredentials: named(question.allowCredentials),
      },
    }),
  );
  if (!found) return null;
  const response = found.response as AuthenticatorAssertionResponse;
  return {
    ...shown(found),
    response: {
      clientDataJSON: textOf(response.clientDataJSON),
      authenticatorData: textOf(response.authenticatorData),
      signature: textOf(response.signature),
      userHandle: response.userHandle ? textOf(response.userHandle) : undefined,
    },
  };
}

/** Browsers tell a person's "no" and a time that ran out by exceptions of these names. */
async function asked(work: () => Promise<Credential | null>): Promise<PublicKeyCredential | null> {
  try {
    return (await work()) as PublicKeyCredential | null;
  } catch (failure) {
    if (failure instanceof DOMException && GIVEN_UP.has(failure.name)) return null;
    throw failure;
  }
}

const GIVEN_UP = new Set(['NotAllowedError', 'AbortError', 'InvalidStateError']);
