import i18next from 'i18next';
import { initReactI18next } from 'react-i18next';
import type { Language } from '@/api/types';

export const LANGUAGES: readonly { readonly value: Language; readonly label: string }[] = [
  { value: 'zh-CN', label: '简体中文' },
  { value: 'en', label: 'English' },
];

// Only the language in use is loaded. Both load the same way, so that neither is second.
const load = {
  'zh-CN': () => import('./zh-CN/index'),
  en: () => import('./en/index'),
};

type Texts = { readonly [key: string]: string | Texts };

const later: Readonly<Record<Language, Texts>>[] = [];

/** Texts of pages that few people open: they are loaded with their page, and not before the first list is shown. */
export function addTexts(texts: Readonly<Record<Language, Texts>>): void {
  later.push(texts);
  for (const { value: language } of LANGUAGES) {
    if (i18next.isInitialized && i18next.hasResourceBundle(language, 'translation')) extend(language, texts);
  }
}

function extend(language: Language, texts: Readonly<Record<Language, Texts>>): void {
  i18next.addResourceBundle(language, 'translation', texts[language], true);
}

export async function startI18n(language: Language): Promise<void> {
  await i18next.use(initReactI18next).init({
    lng: language,
    fallbackLng: false,
    resources: { [language]: { translation: (await load[language]()).default } },
    interpolation: { escapeValue: false }, // React escapes
    returnNull: false,
  });
}

export async function switchLanguage(language: Language): Promise<void> {
  if (!i18next.hasResourceBundle(language, 'translation')) {
    i18next.addResourceBundle(language, 'translation', (await load[language]()).default);
    for (const texts of later) extend(language, texts);
  }
  await i18next.changeLanguage(language);
}
