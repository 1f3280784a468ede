import { Code, Pencil } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { type Website, websites } from '@/api/websites';
import { Button } from '@/design/Button';
import { Chip } from '@/design/Chip';
import { toast } from '@/design/Toast';
import { TimeAgo } from '@/fields/TimeAgo';
import { Days } from './Days';
import { useWebsiteChange } from './useWebsites';

interface Props {
  readonly website: Website;
  readonly onEdit: () => void;
  readonly onInstall: () => void;
}

/** A website: whether it is on, what it has taken, and what can be done about it. */
export function WebsiteItem({ website, onEdit, onInstall }: Props) {
  const { t } = useTranslation();
  const { id, name, state, origins, consentVersion, days, lastAt } = website;
  const isOn = state === 'on';
  const turn = useWebsiteChange(
    (next: 'on' | 'off') => websites.change(id, { state: next }),
    (after) =>
      toast.done(after.state === 'on' ? t('websites.turnedOn', { name }) : t('websites.turnedOff', { name })),
  );
  return (
    <li className="flex min-w-0 flex-col gap-2 rounded-card border border-line bg-panel p-3.5">
      <div className="flex min-w-0 flex-wrap items-center gap-2">
        <h2 className="min-w-0 truncate weight-strong">{name}</h2>
        <Chip tone={isOn ? 'ok' : 'mute'} dot>
          {isOn ? t('websites.isOn') : t('websites.isOff')}
        </Chip>
        <Chip>
          {consentVersion === null
            ? t('websites.asksElsewhere')
            : t('websites.consentVersion', { version: consentVersion })}
        </Chip>
      </div>
      <p className="min-w-0 break-words text-ink-2">
        {origins.length > 0 ? origins.join(' · ') : t('websites.noOrigins')}
      </p>
      <Days days={days} />
      <div className="flex flex-wrap items-center gap-2">
        <Button icon={<Code aria-hidden className="size-3.5" />} onClick={onInstall}>
          {t('websites.install')}
        </Button>
        <Button icon={<Pencil aria-hidden className="size-3.5" />} onClick={onEdit}>
          {t('websites.edit')}
        </Button>
        <Button busy={turn.busy} onClick={() => turn.run(isOn ? 'off' : 'on')}>
          {isOn ? t('websites.turnOff') : t('websites.turnOn')}
        </Button>
        <span className="ml-auto text-xs text-ink-3">
          {lastAt ? (
            <>
              {t('websites.lastEvent')} <TimeAgo at={lastAt} />
            </>
          ) : (
            t('websites.never')
          )}
        </span>
      </div>
    </li>
  );
}
