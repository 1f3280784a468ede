import { KeyRound, Trash2 } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { type BiAccess, bi } from '@/api/bi';
import { Button } from '@/design/Button';
import { Chip } from '@/design/Chip';
import { toast } from '@/design/Toast';
import { TimeAgo } from '@/fields/TimeAgo';
import { useLanguage } from '@/i18n/useLanguage';
import { useBiChange } from './useBi';

interface Props {
  readonly access: BiAccess;
  readonly mayRenew: boolean;
  readonly onRenew: () => void;
}

/** An access: for whom, until when, when it was used, and what can be done about it. */
export function BiItem({ access, mayRenew, onRenew }: Props) {
  const { t } = useTranslation();
  const language = useLanguage();
  const [sure, setSure] = useState(false);
  const { id, name, login, person, expiresAt, lastUsedAt, lastUsedFrom } = access;
  const remove = useBiChange(bi.remove, () => toast.done(t('bi.removed', { name })));
  const isOver = Date.parse(expiresAt) <= Date.now();
  const day = new Intl.DateTimeFormat(language, { dateStyle: 'medium' }).format(new Date(expiresAt));
  return (
    <li className="flex min-w-0 flex-col gap-2 rounded-card border border-line bg-panel p-3.5">
      <div className="flex min-w-0 flex-wrap items-center gap-2">
        <h2 className="min-w-0 truncate weight-strong">{name}</h2>
        <Chip tone={isOver ? 'mute' : 'ok'} dot>
          {isOver ? t('bi.over', { day }) : t('bi.until', { day })}
        </Chip>
      </div>
      <p className="text-ink-2">
        {t('bi.seesAs', { name: person.label })}
        <br />
        {t(`bi.named.${access.language === 'en' ? 'en' : 'zh'}`)}
      </p>
      <code className="truncate text-xs text-ink-3">
        {t('bi.login')}: {login}
      </code>
      <div className="flex flex-wrap items-center gap-2">
        {mayRenew && (
          <Button icon={<KeyRound aria-hidden className="size-3.5" />} onClick={onRenew}>
            {t('bi.renew')}
          </Button>
        )}
        <Button
          look={sure ? 'danger' : 'plain'}
          icon={<Trash2 aria-hidden className="size-3.5" />}
          busy={remove.busy}
          onClick={() => (sure ? remove.run(id) : setSure(true))}
        >
          {sure ? t('bi.removeSure') : t('bi.remove')}
        </Button>
        <span className="ml-auto text-xs text-ink-3">
          {lastUsedAt ? (
            <>
              {t('bi.usedAt')} <TimeAgo at={lastUsedAt} />{' '}
              {lastUsedFrom && t('bi.usedFrom', { address: lastUsedFrom })}
            </>
          ) : (
            t('bi.neverUsed')
          )}
        </span>
      </div>
    </li>
  );
}
