import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { adminKeys } from '@/api/adminKeys';
import { type Provider, sso } from '@/api/sso';
import { Button } from '@/design/Button';
import { Chip } from '@/design/Chip';
import { toast } from '@/design/Toast';
import { messageOf } from '@/records/problems';
import { CopyText } from './CopyText';
import { draftOf } from './draft';

interface Props {
  readonly provider: Provider;
  readonly onEdit: () => void;
}

/** One provider: what it needs to know of us, whether it answers, and what can be done with it. */
export function ProviderCard({ provider, onEdit }: Props) {
  const { t } = useTranslation();
  const client = useQueryClient();
  const [trial, setTrial] = useState<readonly string[] | null>(null);
  const [busy, setBusy] = useState(false);
  const { settings } = provider;

  const tryOut = async () => {
    setBusy(true);
    try {
      setTrial((await sso.tryOut(provider.id)).problems);
    } catch (failure) {
      setTrial([messageOf(failure, t)]);
    } finally {
      setBusy(false);
    }
  };
  const change = async (work: () => Promise<unknown>, done: string) => {
    try {
      await work();
      toast.done(done);
    } catch (failure) {
      toast.failed(t('sso.notSaved'), messageOf(failure, t));
    }
    await client.invalidateQueries({ queryKey: adminKeys.providers });
    await client.invalidateQueries({ queryKey: adminKeys.waysIn });
  };
  const enabled = !settings.enabled;
  return (
    <li className="flex flex-col gap-3 rounded-panel border border-line p-4">
      <div className="flex flex-wrap items-center gap-2">
        <h3 className="min-w-0 flex-1 truncate weight-strong">{settings.name}</h3>
        <Chip>{t(`sso.kind.${provider.kind}`)}</Chip>
        {!settings.enabled && <Chip>{t('sso.off')}</Chip>}
      </div>
      {(['callback', 'signedOut', 'metadata', 'acs'] as const).map((name) => {
        const address = provider.addresses[name];
        return address === undefined ? null : (
          <CopyText key={name} label={t(`sso.ours.${name}`)} text={address} />
        );
      })}
      <div role="status">
        {trial?.length === 0 && <p className="text-ok">{t('sso.trialPassed')}</p>}
        {trial?.map((problem) => (
          <p key={problem} className="text-bad">
            {problem}
          </p>
        ))}
      </div>
      <div className="flex flex-wrap gap-2">
        <Button onClick={onEdit}>{t('sso.edit')}</Button>
        <Button busy={busy} onClick={() => void tryOut()}>
          {t('sso.tryOut')}
        </Button>
        <Button
          onClick={() =>
            void change(
              () => sso.replace(provider.id, provider.version, { ...draftOf(provider), enabled }),
              t('sso.saved'),
            )
          }
        >
          {enabled ? t('sso.switchOn') : t('sso.switchOff')}
        </Button>
        {!settings.enabled && (
          <Button
            look="danger"
            onClick={() =>
              void change(() => sso.remove(provider.id), t('sso.removed', { name: settings.name }))
            }
          >
            {t('common.delete')}
          </Button>
        )}
      </div>
    </li>
  );
}
