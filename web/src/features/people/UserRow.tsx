import { useTranslation } from 'react-i18next';
import type { Colleague } from '@/api/people';
import { Avatar } from '@/design/Avatar';
import { Chip } from '@/design/Chip';
import { formatRelative } from '@/fields/format';
import { useLanguage } from '@/i18n/useLanguage';
import type { People } from './usePeople';

interface Props {
  readonly user: Colleague;
  readonly people: People;
  readonly onOpen: () => void;
}

export function UserRow({ user, people, onOpen }: Props) {
  const { t } = useTranslation();
  const language = useLanguage();
  const account = people.accountOf(user);
  const hasFactor = account !== undefined && (account.hasTotp || account.passkeys > 0);
  return (
    <li>
      <button
        type="button"
        onClick={onOpen}
        className="flex w-full items-center gap-3 px-1 py-2 text-left hover:bg-hover focus-visible:outline-offset-[-2px]"
      >
        <Avatar name={user.name} />
        <span className="min-w-0 flex-1">
          <span className="block truncate weight-strong">{user.name}</span>
          <span className="block truncate text-xs text-ink-3">{user.email}</span>
        </span>
        <span className="hidden w-40 truncate text-ink-2 sm:block">{people.roleLabel(user.role)}</span>
        <span className="hidden w-36 truncate text-ink-2 md:block lg:w-52">{user.team?.label}</span>
        <span className="hidden w-32 truncate text-right text-xs text-ink-3 md:block">
          {account?.lastSeenAt && formatRelative(account.lastSeenAt, language)}
        </span>
        <span className="flex w-28 justify-end">
          {!user.active && <Chip tone="mute">{t('people.off')}</Chip>}
          {user.active && account && !account.hasPassword && account.link === 'invitation' && (
            <Chip tone="info">{t('people.invited')}</Chip>
          )}
          {user.active && hasFactor && <Chip tone="ok">{t('people.twoFactors')}</Chip>}
        </span>
      </button>
    </li>
  );
}
