import { call } from './client';

/** How somebody comes in, as the server tells it to herself. */

export interface TotpSetUp {
  readonly secret: string;
  readonly uri: string;
  /** A QR code as SVG. */
  readonly qr: string;
}

export interface RecoveryCodes {
  readonly recoveryCodes: readonly string[];
}

export interface PasskeyDescriptor {
  readonly type: 'public-key';
  readonly id: string;
}

/** PublicKeyCredentialRequestOptionsJSON */
export interface PasskeyQuestion {
  readonly challenge: string;
  readonly rpId: string;
  readonly timeout: number;
  readonly allowCredentials: readonly PasskeyDescriptor[];
  readonly userVerification: UserVerificationRequirement;
}

/** PublicKeyCredentialCreationOptionsJSON */
export interface PasskeyRequest {
  readonly challenge: string;
  readonly rp: { readonly id: string; readonly name: string };
  readonly user: { readonly id: string; readonly name: string; readonly displayName: string };
  readonly pubKeyCredParams: readonly { readonly type: 'public-key'; readonly alg: number }[];
  readonly timeout: number;
  readonly excludeCredentials: readonly PasskeyDescriptor[];
  readonly authenticatorSelection: AuthenticatorSelectionCriteria;
}

export interface MySecurity {
  /** Null for somebody without a password. */
  readonly passwordChangedAt: string | null;
  readonly passwordMinLength: number;
  /** Null while no authenticator app is set up. */
  readonly totpSince: string | null;
  readonly recoveryCodesLeft: number;
  readonly secondFactorRequired: boolean;
}

export interface Passkey {
  readonly id: string;
  readonly name: string;
  readonly madeAt: string;
  readonly lastUsedAt: string | null;
}

export interface OpenSession {
  readonly id: string;
  readonly openedAt: string;
  readonly lastSeenAt: string;
  readonly address: string;
  readonly agent: string;
  readonly means: 'password' | 'passkey' | 'provider' | 'link';
  readonly current: boolean;
}

export const SCOPES = ['read', 'write', 'admin'] as const;
export type Scope = (typeof SCOPES)[number];

/** What can be left to a program by itself, as `function:quality`. */
export const SCOPE_FUNCTIONS = ['settings', 'schema', 'audit', 'quality', 'webhooks', 'collect'] as const;

export interface ApiToken {
  readonly id: string;
  readonly name: string;
  /** General ones, or such as `read:contact`. */
  readonly scopes: readonly string[];
  readonly createdAt: string;
  readonly expiresAt: string | null;
  readonly lastUsedAt: string | null;
  /** A network address. */
  readonly lastUsedFrom: string | null;
}

export interface ApiTokenForm {
  readonly name: string;
  readonly scopes: readonly string[];
  readonly expiresAt: string | null;
}

interface Items<T> {
  readonly items: readonly T[];
}

export const security = {
  read: () => call<MySecurity>('GET', '/me/security'),
  changePassword: (current: string, password: string) =>
    call<void>('PUT', '/me/password', { body: { current, password } }),
  confirm: (password: string) => call<void>('POST', '/me/confirmation', { body: { password } }),

  askMyPasskey: () => call<PasskeyQuestion>('POST', '/me/confirmation/passkey/options'),
  confirmByPasskey: (credential: unknown) =>
    call<void>('POST', '/me/confirmation/passkey', { body: { credential } }),

  beginTotp: () => call<TotpSetUp>('POST', '/me/totp'),
  confirmTotp: (code: string) => call<RecoveryCodes>('POST', '/me/totp/confirmation', { body: { code } }),
  removeTotp: () => call<void>('DELETE', '/me/totp'),
  renewCodes: () => call<RecoveryCodes>('POST', '/me/recovery-codes'),

  passkeys: () => call<Items<Passkey>>('GET', '/me/passkeys'),
  askNewPasskey: () => call<PasskeyRequest>('POST', '/me/passkeys/options'),
  addPasskey: (name: string, credential: unknown) =>
    call<Passkey>('POST', '/me/passkeys', { body: { name, credential } }),
  removePasskey: (id: string) => call<void>('DELETE', `/me/passkeys/${id}`),

  sessions: () => call<Items<OpenSession>>('GET', '/me/sessions'),
  endSession: (id: string) => call<void>('DELETE', `/me/sessions/${id}`),
  endOtherSessions: () => call<void>('DELETE', '/me/sessions'),

  tokens: () => call<Items<ApiToken>>('GET', '/tokens'),
  makeToken: (form: ApiTokenForm) => call<{ readonly token: string }>('POST', '/tokens', { body: form }),
  revokeToken: (id: string) => call<void>('DELETE', `/tokens/${id}`),
};
