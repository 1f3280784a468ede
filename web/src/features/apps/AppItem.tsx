import { Pencil, Users } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { type App, apps } from '@/api/apps';
import { Button } from '@/design/Button';
import { Chip } from '@/design/Chip';
import { toast } from '@/design/Toast';
import '@/features/security/texts';
import { useReachText } from '@/features/security/useReachText';
import { TimeAgo } from '@/fields/TimeAgo';
import { useAppChange } from './useApps';

interface Props {
  readonly app: App;
  readonly onEdit: () => void;
  readonly onPeople: () => void;
}

/** An app: what it may ask for, whether it is on, and what can be done about it. */
export function AppItem({ app, onEdit, onPeople }: Props) {
  const { t } = useTranslation();
  const reachOf = useReachText();
  const { id, name, about, on, confidential, scopes, serviceUser, lastUsedAt, lastUsedFrom } = app;
  const turn = useAppChange(
    (next: boolean) => apps.change(id, { on: next }),
    (after) => toast.done(after.on ? t('apps.turnedOn', { name }) : t('apps.turnedOff', { name })),
  );
  return (
    <li className="flex min-w-0 flex-col gap-2 rounded-card border border-line bg-panel p-3.5">
      <div className="flex min-w-0 flex-wrap items-center gap-2">
        <h2 className="min-w-0 truncate weight-strong">{name}</h2>
        <Chip tone={on ? 'ok' : 'mute'} dot>
          {on ? t('apps.isOn') : t('apps.isOff')}
        </Chip>
        <Chip>{confidential ? t('apps.confidential') : t('apps.public')}</Chip>
      </div>
      {about && <p>{about}</p>}
      <p className="text-ink-2">
        {reachOf(scopes)}
        {serviceUser && (
          <>
            <br />
            {t('apps.actsAs', { name: serviceUser.label })}
          </>
        )}
      </p>
      <code className="truncate text-xs text-ink-3">
        {t('apps.clientId')}: {id}
      </code>
      <div className="flex flex-wrap items-center gap-2">
        <Button icon={<Pencil aria-hidden className="size-3.5" />} onClick={onEdit}>
          {t('apps.edit')}
        </Button>
        <Button icon={<Users aria-hidden className="size-3.5" />} onClick={onPeople}>
          {t('apps.people')}
        </Button>
        <Button busy={turn.busy} onClick={() => turn.run(!on)}>
          {on ? t('apps.turnOff') : t('apps.turnOn')}
        </Button>
        <span className="ml-auto text-xs text-ink-3">
          {lastUsedAt ? (
            <>
              {t('apps.usedAt')} <TimeAgo at={lastUsedAt} />{' '}
              {lastUsedFrom && t('apps.usedFrom', { address: lastUsedFrom })}
            </>
          ) : (
            t('apps.neverUsed')
          )}
        </span>
      </div>
    </li>
  );
}
