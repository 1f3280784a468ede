import { call } from './client';
import type { PasskeyQuestion, PasskeyRequest, RecoveryCodes, TotpSetUp } from './security';
import type { Language, Session, Theme, User } from './types';

/** Whom a link was made for, and why. */
export interface LinkOwner {
  readonly name: string;
  readonly email: string;
  readonly kind: 'invitation' | 'reset';
  readonly passwordMinLength: number;
}

export interface Credentials {
  readonly email: string;
  readonly password: string;
}

export interface FirstAdministrator extends Credentials {
  readonly name: string;
  readonly language: Language;
}

export const session = {
  read: () => call<Session>('GET', '/session'),
  signIn: (credentials: Credentials) => call<Session>('POST', '/session', { body: credentials }),
  code: (pending: string, code: string) =>
    call<Session>('POST', '/session/second-factor', { body: { pending, code } }),
  newPassword: (pending: string, password: string) =>
    call<Session>('POST', '/session/password', { body: { pending, password } }),
  beginTotp: (pending: string) => call<TotpSetUp>('POST', '/session/totp', { body: { pending } }),
  confirmTotp: (pending: string, code: string) =>
    call<Session & RecoveryCodes>('POST', '/session/totp/confirmation', { body: { pending, code } }),
  askPasskey: (pending?: string) =>
    call<PasskeyQuestion>('POST', '/session/passkey/options', { body: { pending } }),
  answerPasskey: (credential: unknown, pending?: string) =>
    call<Session>('POST', '/session/passkey', { body: { pending, credential } }),
  askPasskeySetUp: (pending: string) =>
    call<PasskeyRequest>('POST', '/session/passkey/set-up/options', { body: { pending } }),
  addPasskey: (pending: string, name: string, credential: unknown) =>
    call<Session>('POST', '/session/passkey/set-up', { body: { pending, name, credential } }),
  openLink: (link: string) => call<LinkOwner>('POST', '/session/link', { body: { link } }),
  acceptLink: (link: string, password: string) =>
    call<Session>('POST', '/session/link/password', { body: { link, password } }),
  /** What to do next, where a provider has to sign her out too. */
  signOut: () => call<{ readonly continueAt: string } | undefined>('DELETE', '/session'),
  setupNeeded: () => call<{ needed: boolean }>('GET', '/setup'),
  setUp: (administrator: FirstAdministrator) => call<Session>('POST', '/setup', { body: administrator }),
  me: () => call<User>('GET', '/me'),
  prefer: (wishes: { language?: Language; theme?: Theme; timeZone?: string }) =>
    call<User>('PATCH', '/me', { body: wishes }),
};
