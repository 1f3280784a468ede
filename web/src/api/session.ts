import { call } from './client';
import type { Language, Session, Theme, User } from './types';

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
  signOut: () => call<void>('DELETE', '/session'),
  setupNeeded: () => call<{ needed: boolean }>('GET', '/setup'),
  setUp: (administrator: FirstAdministrator) => call<Session>('POST', '/setup', { body: administrator }),
  me: () => call<User>('GET', '/me'),
  prefer: (wishes: { language?: Language; theme?: Theme; timeZone?: string }) =>
    call<User>('PATCH', '/me', { body: wishes }),
};
