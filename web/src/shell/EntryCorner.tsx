import { Languages, Moon, Sun } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { Button, IconButton } from '@/design/Button';
import { usePreferences } from './usePreferences';

/** Language and theme before anybody is signed in. */
export function EntryCorner() {
  const { t } = useTranslation();
  const { language, setLanguage, setTheme } = usePreferences();
  const other =
    language === 'zh-CN'
      ? ({ code: 'en', label: 'English' } as const)
      : ({ code: 'zh-CN', label: '中文' } as const);
  const isDark = document.documentElement.classList.contains('dark');
  return (
    <span className="flex items-center gap-1">
      <Button
        look="ghost"
        lang={other.code}
        icon={<Languages aria-hidden className="size-4" />}
        onClick={() => void setLanguage(other.code)}
      >
        {other.label}
      </Button>
      <IconButton
        label={isDark ? t('shell.toLight') : t('shell.toDark')}
        icon={isDark ? <Sun className="size-4" /> : <Moon className="size-4" />}
        onClick={() => setTheme(isDark ? 'light' : 'dark')}
      />
    </span>
  );
}
