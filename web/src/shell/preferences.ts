import { speak } from '@/api/client';
import type { Language, Theme } from '@/api/types';

const THEME = 'shuke.theme';
const LANGUAGE = 'shuke.language';

/** What this browser remembers. public/first-paint.js reads the same keys before anything is drawn. */
let theme = read(THEME);
const listeners = new Set<() => void>();

export const currentTheme = (): Theme => (theme === 'light' || theme === 'dark' ? theme : 'system');

/** Whether this browser was ever told a theme; if not, the person's own is used. */
export const hasOwnTheme = (): boolean => theme !== null;

export function onThemeChange(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

export function applyTheme(next: Theme): void {
  theme = next;
  write(THEME, next);
  paint();
  for (const listener of listeners) listener();
}

const system = window.matchMedia('(prefers-color-scheme: dark)');
system.addEventListener('change', paint);

function paint() {
  const now = currentTheme();
  document.documentElement.classList.toggle('dark', now === 'dark' || (now === 'system' && system.matches));
}

export const currentLanguage = (): Language => (document.documentElement.lang === 'en' ? 'en' : 'zh-CN');

export function applyLanguage(language: Language): void {
  write(LANGUAGE, language);
  document.documentElement.lang = language;
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
