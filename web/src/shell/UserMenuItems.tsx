import { useRouter } from '@tanstack/react-router';
import {
  Activity,
  Boxes,
  Building2,
  CircleHelp,
  KeyRound,
  LockKeyhole,
  LogOut,
  ScrollText,
  ShieldCheck,
  UserRoundCog,
  Users,
} from 'lucide-react';
import { useTranslation } from 'react-i18next';
import type { Language, Theme } from '@/api/types';
import { MenuItem, MenuLine, MenuRadio } from '@/design/Menu';
import { toast } from '@/design/Toast';
import { useOpenHelp } from '@/features/help/HelpContext';
import { useMay } from '@/features/session/useMay';
import { useSession, useSessionChange } from '@/features/session/useSession';
import { LANGUAGES } from '@/i18n/index';
import { forgetAllBegun } from '@/records/begun';
import { messageOf } from '@/records/problems';
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
  const may = {
    people: useMay('users', 'security'),
    rights: useMay('roles'),
    organisation: useMay('settings'),
    model: useMay('schema'),
    audit: useMay('audit'),
    encryption: useMay('security'),
    sso: useMay(),
    operation: useMay(),
  };
  if (!user) return null;
  const signOut = async () => {
    const count = waitingNow().length;
    if (count > 0 && !window.confirm(t('waiting.signOut', { count }))) return;
    try {
      const continueAt = await leave();
      forgetAllBegun(user.id);
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
      <MenuItem
        icon={<ShieldCheck className="size-4" />}
        onSelect={() => void router.navigate({ to: '/settings/security' })}
      >
        {t('shell.security')}
      </MenuItem>
      {may.people && (
        <MenuItem
          icon={<Users className="size-4" />}
          onSelect={() => void router.navigate({ to: '/settings/people' })}
        >
          {t('shell.people')}
        </MenuItem>
      )}
      {may.rights && (
        <MenuItem
          icon={<UserRoundCog className="size-4" />}
          onSelect={() => void router.navigate({ to: '/settings/roles', search: {} })}
        >
          {t('shell.rights')}
        </MenuItem>
      )}
      {may.organisation && (
        <MenuItem
          icon={<Building2 className="size-4" />}
          onSelect={() => void router.navigate({ to: '/settings/organisation' })}
        >
          {t('shell.organisation')}
        </MenuItem>
      )}
      {may.model && (
        <MenuItem
          icon={<Boxes className="size-4" />}
          onSelect={() => void router.navigate({ to: '/settings/objects', search: {} })}
        >
          {t('shell.model')}
        </MenuItem>
      )}
      {may.audit && (
        <MenuItem
          icon={<ScrollText className="size-4" />}
          onSelect={() => void router.navigate({ to: '/settings/audit', search: {} })}
        >
          {t('shell.audit')}
        </MenuItem>
      )}
      {may.sso && (
        <MenuItem
          icon={<KeyRound className="size-4" />}
          onSelect={() => void router.navigate({ to: '/settings/sso' })}
        >
          {t('shell.sso')}
        </MenuItem>
      )}
      {may.encryption && (
        <MenuItem
          icon={<LockKeyhole className="size-4" />}
          onSelect={() => void router.navigate({ to: '/settings/encryption' })}
        >
          {t('shell.encryption')}
        </MenuItem>
      )}
      {may.operation && (
        <MenuItem
          icon={<Activity className="size-4" />}
          onSelect={() => void router.navigate({ to: '/settings/health' })}
        >
          {t('shell.operation')}
        </MenuItem>
      )}
      <MenuItem icon={<CircleHelp className="size-4" />} onSelect={() => openHelp()}>
        {t('shell.help')}
      </MenuItem>
      <MenuItem icon={<LogOut className="size-4" />} onSelect={() => void signOut()}>
        {t('shell.signOut')}
      </MenuItem>
    </>
  );
}
