import type { Provider, ProviderKind, ProviderSettings } from '@/api/sso';

/** What the protocols usually call the things that they say of a person. */
const USUAL = {
  openId: { email: 'email', name: 'name', groups: 'groups' },
  saml: { email: 'email', name: 'name', groups: 'groups' },
  directory: { email: 'mail', name: 'cn', groups: 'memberOf' },
} as const;

/** A new provider, before anything was typed in. */
export const emptyDraft = (kind: ProviderKind, address: string): ProviderSettings => ({
  name: '',
  enabled: true,
  address,
  attributes: USUAL[kind],
  newPeople: { allowed: false, role: 'salesperson' },
  groups: [],
  openId:
    kind === 'openId'
      ? { issuer: '', clientId: '', scopes: ['openid', 'email', 'profile'], trustsEmail: false }
      : null,
  saml: kind === 'saml' ? { entityId: '', signInAddress: '', certificates: [] } : null,
  directory:
    kind === 'directory'
      ? { servers: [], startTls: false, certificates: [], account: null, base: '', filter: '(mail={0})' }
      : null,
});

/** The settings as they are; the secret is never told, so it stays away and is kept. */
export const draftOf = ({ settings: { secret: _, ...settings } }: Provider): ProviderSettings => settings;

/** One entry a line; blank lines are nobody's. */
export const lines = (text: string): readonly string[] =>
  text
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '');

/** Certificates one after the other: as PEM each has its own end, bare ones have a blank line between them. */
export const certificates = (text: string): readonly string[] =>
  text
    .split(/(?<=-----END CERTIFICATE-----)|\n\s*\n/)
    .map((pem) => pem.trim())
    .filter((pem) => pem !== '');
