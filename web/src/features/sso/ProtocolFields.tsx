import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { DirectorySettings, OpenIdSettings, ProviderSettings, SamlSettings } from '@/api/sso';
import { certificates, lines } from './draft';
import { TextField } from './TextField';
import { Tick } from './Tick';

interface Props {
  readonly draft: ProviderSettings;
  readonly wrong: (field: string) => readonly string[];
  readonly onChange: (change: Partial<ProviderSettings>) => void;
}

/** What only one of the protocols asks for. */
export function ProtocolFields({ draft, wrong, onChange }: Props) {
  if (draft.openId) {
    const say = (openId: OpenIdSettings) => onChange({ openId });
    return <OpenIdFields settings={draft.openId} wrong={wrong} onChange={say} />;
  }
  if (draft.saml) {
    const say = (saml: SamlSettings) => onChange({ saml });
    return <SamlFields settings={draft.saml} wrong={wrong} onChange={say} />;
  }
  if (draft.directory) {
    const say = (directory: DirectorySettings) => onChange({ directory });
    return <DirectoryFields settings={draft.directory} wrong={wrong} onChange={say} />;
  }
  return null;
}

interface KindProps<T> {
  readonly settings: T;
  readonly wrong: Props['wrong'];
  readonly onChange: (settings: T) => void;
}

function OpenIdFields({ settings, wrong, onChange }: KindProps<OpenIdSettings>) {
  const { t } = useTranslation();
  return (
    <>
      <TextField
        label={t('sso.issuer')}
        hint={t('sso.issuerHint')}
        required
        value={settings.issuer}
        problems={wrong('openId.issuer')}
        onChange={(issuer) => onChange({ ...settings, issuer })}
      />
      <TextField
        label={t('sso.clientId')}
        required
        value={settings.clientId}
        problems={wrong('openId.clientId')}
        onChange={(clientId) => onChange({ ...settings, clientId })}
      />
      <TextField
        label={t('sso.scopes')}
        value={settings.scopes.join(' ')}
        problems={wrong('openId.scopes')}
        onChange={(scopes) => onChange({ ...settings, scopes: scopes.split(' ') })}
      />
      <Tick
        label={t('sso.trustsEmail')}
        hint={t('sso.trustsEmailHint')}
        checked={settings.trustsEmail}
        onChange={(trustsEmail) => onChange({ ...settings, trustsEmail })}
      />
    </>
  );
}

function SamlFields({ settings, wrong, onChange }: KindProps<SamlSettings>) {
  const { t } = useTranslation();
  const [pems, setPems] = useState(settings.certificates.join('\n'));
  return (
    <>
      <TextField
        label={t('sso.entityId')}
        required
        value={settings.entityId}
        problems={wrong('saml.entityId')}
        onChange={(entityId) => onChange({ ...settings, entityId })}
      />
      <TextField
        label={t('sso.signInAddress')}
        required
        value={settings.signInAddress}
        problems={wrong('saml.signInAddress')}
        onChange={(signInAddress) => onChange({ ...settings, signInAddress })}
      />
      <TextField
        label={t('sso.certificates')}
        hint={t('sso.certificatesHint')}
        required
        rows={5}
        value={pems}
        problems={wrong('saml.certificates')}
        onChange={(text) => {
          setPems(text);
          onChange({ ...settings, certificates: certificates(text) });
        }}
      />
    </>
  );
}

function DirectoryFields({ settings, wrong, onChange }: KindProps<DirectorySettings>) {
  const { t } = useTranslation();
  const [servers, setServers] = useState(settings.servers.join('\n'));
  const [pems, setPems] = useState(settings.certificates.join('\n'));
  return (
    <>
      <TextField
        label={t('sso.servers')}
        hint={t('sso.serversHint')}
        required
        rows={2}
        value={servers}
        problems={wrong('directory.servers')}
        onChange={(text) => {
          setServers(text);
          onChange({ ...settings, servers: lines(text) });
        }}
      />
      <Tick
        label={t('sso.startTls')}
        checked={settings.startTls}
        onChange={(startTls) => onChange({ ...settings, startTls })}
      />
      {wrong('directory.startTls').map((problem) => (
        <p key={problem} role="alert" className="text-xs text-bad">
          {problem}
        </p>
      ))}
      <TextField
        label={t('sso.account')}
        hint={t('sso.accountHint')}
        value={settings.account ?? ''}
        problems={wrong('directory.account')}
        onChange={(account) => onChange({ ...settings, account: account === '' ? null : account })}
      />
      <TextField
        label={t('sso.base')}
        hint={t('sso.baseHint')}
        required
        value={settings.base}
        problems={wrong('directory.base')}
        onChange={(base) => onChange({ ...settings, base })}
      />
      <TextField
        label={t('sso.filter')}
        hint={t('sso.filterHint')}
        required
        value={settings.filter}
        problems={wrong('directory.filter')}
        onChange={(filter) => onChange({ ...settings, filter })}
      />
      <TextField
        label={t('sso.authorities')}
        hint={t('sso.authoritiesHint')}
        rows={4}
        value={pems}
        problems={wrong('directory.certificates')}
        onChange={(text) => {
          setPems(text);
          onChange({ ...settings, certificates: certificates(text) });
        }}
      />
    </>
  );
}
