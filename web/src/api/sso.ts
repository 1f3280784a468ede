import { call } from './client';

/** The systems that say who somebody is, as the server tells of them. */

export type ProviderKind = 'openId' | 'saml' | 'directory';

export interface GroupRule {
  readonly group: string;
  readonly role: string | null;
  readonly team: string | null;
}

export interface OpenIdSettings {
  readonly issuer: string;
  readonly clientId: string;
  readonly scopes: readonly string[];
  readonly trustsEmail: boolean;
}

export interface SamlSettings {
  readonly entityId: string;
  readonly signInAddress: string;
  readonly certificates: readonly string[];
}

export interface DirectorySettings {
  readonly servers: readonly string[];
  readonly startTls: boolean;
  readonly certificates: readonly string[];
  readonly account: string | null;
  readonly base: string;
  readonly filter: string;
}

export interface ProviderSettings {
  readonly name: string;
  readonly enabled: boolean;
  readonly address: string;
  /** Only ever sent: absent keeps the one there is. */
  readonly secret?: string | null;
  readonly attributes: { readonly email: string; readonly name: string; readonly groups: string };
  readonly newPeople: { readonly allowed: boolean; readonly role: string };
  readonly groups: readonly GroupRule[];
  readonly openId: OpenIdSettings | null;
  readonly saml: SamlSettings | null;
  readonly directory: DirectorySettings | null;
}

export interface Provider {
  readonly id: string;
  readonly kind: ProviderKind;
  readonly version: number;
  readonly hasSecret: boolean;
  /** Of this program, to be copied into the provider's settings. */
  readonly addresses: Readonly<Record<string, string>>;
  readonly settings: ProviderSettings;
}

export interface WayIn {
  readonly id: string;
  readonly name: string;
  readonly address: string;
}

interface Items<T> {
  readonly items: readonly T[];
}

const BASE = '/identity-providers';

export const sso = {
  ways: () => call<Items<WayIn>>('GET', '/sign-in/providers'),

  providers: () => call<Items<Provider>>('GET', BASE),
  add: (body: ProviderSettings) => call<Provider>('POST', BASE, { body }),
  replace: (id: string, version: number, body: ProviderSettings) =>
    call<Provider>('PUT', `${BASE}/${id}`, { body, version }),
  remove: (id: string) => call<void>('DELETE', `${BASE}/${id}`),
  tryOut: (id: string) =>
    call<{ readonly passed: boolean; readonly problems: readonly string[] }>('POST', `${BASE}/${id}/trial`),

  makeScimToken: (name: string) =>
    call<{ readonly token: string }>('POST', '/tokens', { body: { name, scopes: ['scim'] } }),

  roles: () => call<Items<{ readonly name: string; readonly label: string }>>('GET', '/roles'),
  teams: () => call<Items<{ readonly id: string; readonly name: string }>>('GET', '/teams?limit=200'),
};
