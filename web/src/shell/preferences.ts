import { speak } from '@/api/client';
import type { Language, Theme } from '@/api/types';

const THEME = 'shuke.theme';
const LANGUAGE = 'shuke.language';

/** What this browser remembers. public/first-paint.js reads the same keys before anything is drawn. */
export function storedTheme(): Theme {
  const theme = read(THEME);
  return theme === 'light' || theme === 'dark' ? theme : 'system';
}

export function storedLanguage(): Language {
  return document.documentElement.lang === 'en' ? 'en' : 'zh-CN';
}

export function applyTheme(theme: Theme): void {
  write(THEME, theme);
  const systemIsDark = window.matchMedia('(prefers-color-scheme: dark)').matches;
  document.documentElement.classList.toggle('dark', theme === 'dark' || (theme === 'system' && systemIsDark));
}

export function applyLanguage(language: Language): void {
  write(LANGUAGE, language);
  document.documentElement.lang = language;
  document.title = language === 'zh-CN' ? '熟客 Shuke' : 'Shuke 熟客';
  speak(language);
}

function read(key: string): string | null {
  try {
    return localStorage.getItem(key);
  } catch {
    return null; // storage may be forbidden
  }
}

function write(key: string, value: string): void {
  try {
    localStorage.setItem(key, value);
  } catch {
    // Then it holds until the page is closed.
  }
}
