import { useQueryClient } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { keys } from '@/api/keys';
import { session } from '@/api/session';
import type { Language, Session, Theme } from '@/api/types';
import { toast } from '@/design/Toast';
import { switchLanguage } from '@/i18n/index';
import { useLanguage } from '@/i18n/useLanguage';
import { applyLanguage, applyTheme, storedTheme } from './preferences';

/** Language and theme: at once on the page, kept in this browser, and with the person where one is signed in. */
export function usePreferences() {
  const client = useQueryClient();
  const { t } = useTranslation();
  const language = useLanguage();
  const [theme, setThemeState] = useState<Theme>(storedTheme);

  useEffect(() => {
    const system = window.matchMedia('(prefers-color-scheme: dark)');
    const follow = () => applyTheme(theme);
    system.addEventListener('change', follow);
    return () => system.removeEventListener('change', follow);
  }, [theme]);

  const keep = async (wish: { language?: Language; theme?: Theme }) => {
    const current = client.getQueryData<Session | null>(keys.session);
    if (!current) return;
    client.setQueryData(keys.session, { ...current, user: { ...current.user, ...wish } });
    try {
      await session.prefer(wish);
    } catch {
      toast.failed(t('shell.preferenceNotKept'));
    }
  };
  const setLanguage = async (next: Language) => {
    await speakLanguage(next);
    await keep({ language: next });
  };
  const setTheme = (next: Theme) => {
    applyTheme(next);
    setThemeState(next);
    void keep({ theme: next });
  };
  return { language, theme, setLanguage, setTheme };
}

/** Everything that has to change together when the language does. */
export async function speakLanguage(language: Language): Promise<void> {
  applyLanguage(language);
  await switchLanguage(language);
}
