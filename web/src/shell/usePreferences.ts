import { useQueryClient } from '@tanstack/react-query';
import { useEffect, useRef, useSyncExternalStore } from 'react';
import { useTranslation } from 'react-i18next';
import { keys } from '@/api/keys';
import { session } from '@/api/session';
import type { Language, Session, Theme, User } from '@/api/types';
import { toast } from '@/design/Toast';
import { switchLanguage } from '@/i18n/index';
import { useLanguage } from '@/i18n/useLanguage';
import { applyLanguage, applyTheme, currentTheme, hasOwnTheme, onThemeChange } from './preferences';

/** Chosen before anybody was signed in, and meant for whoever signs in next. */
let choiceAtEntry: Language | null = null;

/** Language and theme: at once on the page, kept in this browser, and with the person where one is signed in. */
export function usePreferences() {
  const client = useQueryClient();
  const { t } = useTranslation();
  const language = useLanguage();
  const theme = useSyncExternalStore(onThemeChange, currentTheme);

  const keep = async (wish: { language?: Language; theme?: Theme }) => {
    const current = client.getQueryData<Session | null>(keys.session);
    if (!current) {
      choiceAtEntry = wish.language ?? choiceAtEntry;
      return;
    }
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
    void keep({ theme: next });
  };
  return { language, theme, setLanguage, setTheme };
}

/** Everything that has to change together when the language does. */
export async function speakLanguage(language: Language): Promise<void> {
  applyLanguage(language);
  await switchLanguage(language);
}

/** What somebody chose follows them: their language to every browser, their theme to one that was told none yet. */
export function useOwnChoices(user: User | undefined): void {
  const own = user?.language ?? null;
  const applied = useRef<Language | null>(null);
  useEffect(() => {
    if (own === null || own === applied.current) return;
    applied.current = own;
    if (choiceAtEntry === null) void speakLanguage(own);
  }, [own]);

  const id = user?.id;
  useEffect(() => {
    if (id === undefined || choiceAtEntry === null) return;
    const language = choiceAtEntry;
    choiceAtEntry = null;
    session.prefer({ language }).catch(() => undefined); // it is spoken here all the same
  }, [id]);
  useEffect(() => {
    if (id === undefined || hasOwnTheme()) return;
    session.me().then(
      ({ theme }) => theme && applyTheme(theme),
      () => undefined, // the system's theme serves as well
    );
  }, [id]);
}
