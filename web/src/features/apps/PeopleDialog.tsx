import { useQuery } from '@tanstack/react-query';
import { X } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { type App, appKeys, apps } from '@/api/apps';
import { IconButton } from '@/design/Button';
import { Dialog } from '@/design/Dialog';
import { Skeleton } from '@/design/Skeleton';
import { toast } from '@/design/Toast';
import '@/features/security/texts';
import { useReachText } from '@/features/security/useReachText';
import { formatRelative } from '@/fields/format';
import { useLanguage } from '@/i18n/useLanguage';
import { useAppChange } from './useApps';

interface Props {
  readonly app: App;
  readonly onClose: () => void;
}

/** Who lets an app act for them; it can be withdrawn for each. */
export function PeopleDialog({ app, onClose }: Props) {
  const { t } = useTranslation();
  const language = useLanguage();
  const reachOf = useReachText();
  const given = useQuery({ queryKey: appKeys.people(app.id), queryFn: () => apps.people(app.id) }).data
    ?.items;
  const withdraw = useAppChange(
    (person: string) => apps.withdraw(app.id, person),
    () => toast.done(t('apps.withdrawn')),
  );
  return (
    <Dialog
      open
      onOpenChange={(open) => !open && onClose()}
      title={t('apps.peopleOf', { name: app.name })}
      closeLabel={t('common.close')}
    >
      {given === undefined && <Skeleton className="h-16" />}
      {given?.length === 0 && <p className="text-ink-2">{t('apps.nobody')}</p>}
      <ul className="divide-y divide-line">
        {given?.map(({ person, scopes, lastUsedAt }) => (
          <li key={person.id} className="flex items-center gap-3 py-2">
            <span className="min-w-0 flex-1">
              <span className="block truncate">{person.label}</span>
              <span className="block text-xs text-ink-3">
                {reachOf(scopes)}
                {' · '}
                {lastUsedAt
                  ? `${t('apps.usedAt')} ${formatRelative(lastUsedAt, language)}`
                  : t('apps.neverUsed')}
              </span>
            </span>
            <IconButton
              label={t('apps.withdrawOf', { name: person.label })}
              icon={<X className="size-4" />}
              onClick={() => withdraw.run(person.id)}
            />
          </li>
        ))}
      </ul>
    </Dialog>
  );
}
