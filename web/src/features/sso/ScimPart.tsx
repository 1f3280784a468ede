import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { sso } from '@/api/sso';
import { Button } from '@/design/Button';
import { toast } from '@/design/Toast';
import { messageOf } from '@/records/problems';
import { CopyText } from './CopyText';

/** What a directory needs to keep people and teams up to date: an address, and a token that is shown once. */
export function ScimPart() {
  const { t } = useTranslation();
  const [token, setToken] = useState<string | null>(null);
  const make = async () => {
    try {
      setToken((await sso.makeScimToken('SCIM')).token);
    } catch (failure) {
      toast.failed(t('sso.notSaved'), messageOf(failure, t));
    }
  };
  return (
    <section className="flex flex-col gap-3">
      <h2 className="weight-strong">{t('sso.scim')}</h2>
      <p className="text-ink-2">{t('sso.scimAbout')}</p>
      <CopyText label={t('sso.scimAddress')} text={`${window.location.origin}/scim/v2`} />
      {token !== null && <CopyText label={t('sso.scimToken')} hint={t('sso.scimTokenOnce')} text={token} />}
      <div>
        <Button onClick={() => void make()}>{t('sso.makeToken')}</Button>
      </div>
    </section>
  );
}
