import { useRouter } from '@tanstack/react-router';
import { CircleHelp, LogOut } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import type { Language, Theme } from '@/api/types';
import { MenuItem, MenuLine, MenuRadio } from '@/design/Menu';
import { toast } from '@/design/Toast';
import { useOpenHelp } from '@/features/help/HelpContext';
import { isOpenTo, settingsPages } from '@/features/jump/pages';
import { useSession, useSessionChange } from '@/features/session/useSession';
import { LANGUAGES } from '@/i18n/index';
import { forgetAllBegun } from '@/records/begun';
import { messageOf } from '@/records/problems';
import { forgetRecent } from '@/records/recent';
import { dropAll, waitingNow } from '@/records/waiting';
import { tellPerson } from '@/records/windows';
import { usePreferences } from './usePreferences';

const THEMES = ['light', 'dark', 'system'] as const;

/** What stands in the menu with one's name; loaded behind the first page. */
export function UserMenuItems() {
  const { t } = useTranslation();
  const router = useRouter();
  const user = useSession()?.user;
  const { leave } = useSessionChange();
  const { language, theme, setLanguage, setTheme } = usePreferences();
  const openHelp = useOpenHelp();
  if (!user) return null;
  const signOut = async () => {
    const count = waitingNow().length;
    if (count > 0 && !window.confirm(t('waiting.signOut', { count }))) return;
    try {
      const continueAt = await leave();
      forgetAllBegun(user.id);
      forgetRecent(user.id);
      dropAll();
      tellPerson('');
      if (continueAt) window.location.assign(continueAt);
      else await router.navigate({ to: '/sign-in' });
    } catch (failure) {
      toast.failed(t('shell.notSignedOut'), messageOf(failure, t));
    }
  };
  return (
    <>
      <p className="max-w-60 px-2 pt-1.5">
        <span className="block truncate font-medium">{user.name}</span>
        <span className="block truncate text-xs text-ink-3">{user.email}</span>
      </p>
      <MenuLine />
      <MenuRadio
        label={t('shell.language')}
        value={language}
        choices={LANGUAGES.map((it) => ({ ...it, lang: it.value }))}
        onChange={(next) => void setLanguage(next as Language)}
      />
      <MenuLine />
      <MenuRadio
        label={t('shell.theme.label')}
        value={theme}
        choices={THEMES.map((value) => ({ value, label: t(`shell.theme.${value}`) }))}
        onChange={(next) => setTheme(next as Theme)}
      />
      <MenuLine />
      {settingsPages
        .filter((page) => isOpenTo(page, user))
        .map(({ to, title, icon: Icon }) => (
          <MenuItem
            key={to}
            icon={<Icon className="size-4" />}
            onSelect={() => void router.navigate({ to, search: {} })}
          >
            {title(t)}
          </MenuItem>
        ))}
      <MenuItem icon={<CircleHelp className="size-4" />} onSelect={() => openHelp()}>
        {t('shell.help')}
      </MenuItem>
      <MenuItem icon={<LogOut className="size-4" />} onSelect={() => void signOut()}>
        {t('shell.signOut')}
      </MenuItem>
    </>
  );
}
