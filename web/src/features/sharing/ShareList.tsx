import { UsersRound, X } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { Avatar } from '@/design/Avatar';
import { IconButton } from '@/design/Button';
import { Chip } from '@/design/Chip';
import { Skeleton } from '@/design/Skeleton';
import { formatInstant } from '@/fields/format';
import { useReader } from '@/fields/kind';
import { type Shared, useShares } from './useShares';

interface Props {
  readonly object: string;
  readonly id: string;
  readonly mayChange: boolean;
}

export function ShareList({ object, id, mayChange }: Props) {
  const { t } = useTranslation();
  const { shares, nameOf, remove } = useShares(object, id);
  if (!shares) return <Skeleton className="w-1/2" />;
  if (shares.length === 0) return <p className="text-ink-3">{t('sharing.notShared')}</p>;
  return (
    <ul aria-label={t('sharing.sharedWith')} className="divide-y divide-line border-y border-line">
      {shares.map((share) => (
        <li key={share.id} className="flex min-w-0 items-center gap-2.5 py-1.5">
          {share.person ? (
            <Avatar name={nameOf(share)} />
          ) : (
            <UsersRound aria-hidden className="mx-1 size-4 shrink-0 text-ink-3" />
          )}
          <ShareWords share={share} name={nameOf(share)} />
          <Chip tone={share.edit ? 'brand' : 'mute'}>
            {share.edit ? t('sharing.mayEdit') : t('sharing.mayRead')}
          </Chip>
          {mayChange && (
            <IconButton
              label={t('sharing.remove', { name: nameOf(share) })}
              icon={<X className="size-3.5" />}
              onClick={() => void remove(share)}
            />
          )}
        </li>
      ))}
    </ul>
  );
}

function ShareWords({ share, name }: { readonly share: Shared; readonly name: string }) {
  const { t } = useTranslation();
  const { language, timeZone } = useReader();
  const ended = share.until !== null && new Date(share.until) < new Date();
  const details = [
    share.kind === 'team' && t('sharing.member'),
    share.until && !ended && t('sharing.until', { day: formatInstant(share.until, language, timeZone) }),
    ended && t('sharing.ended'),
    share.sharedByName && t('sharing.by', { person: share.sharedByName }),
  ].filter(Boolean);
  return (
    <span className="min-w-0 flex-1">
      <span className="block truncate">{share.role ? t('sharing.roleOf', { role: name }) : name}</span>
      <span className="block truncate text-xs text-ink-3">{details.join(' · ')}</span>
    </span>
  );
}
