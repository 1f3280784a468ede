import { describe, expect, it } from 'vitest';
import { certificates, draftOf, emptyDraft, lines } from './draft';

describe('a draft', () => {
  it('begins with what the protocol usually says', () => {
    expect(emptyDraft('directory', 'https://x').attributes.groups).toBe('memberOf');
    expect(emptyDraft('openId', 'https://x').openId?.scopes).toContain('openid');
    expect(emptyDraft('saml', 'https://x').openId).toBeNull();
  });

  it('never sends a secret back that was not typed', () => {
    const settings = { ...emptyDraft('openId', 'https://x'), secret: null };
    const draft = draftOf({ id: '1', kind: 'openId', version: 1, hasSecret: true, addresses: {}, settings });
    expect('secret' in draft).toBe(false);
  });
});

describe('texts of several lines', () => {
  it('are entries without the blank ones', () => {
    expect(lines('ldaps://a:636\n\n ldaps://b:636 ')).toEqual(['ldaps://a:636', 'ldaps://b:636']);
  });

  it('hold certificates one after the other', () => {
    const pem = '-----BEGIN CERTIFICATE-----\nAAAA\n-----END CERTIFICATE-----';
    expect(certificates(`${pem}\n${pem}\n`)).toEqual([pem, pem]);
    expect(certificates('AAAA\n\nBBBB')).toEqual(['AAAA', 'BBBB']);
    expect(certificates('')).toEqual([]);
  });
});
