import { useEffect } from 'react';
import { useTranslation } from 'react-i18next';

/** What the window is called: the product alone where the title is empty; as it was where there is none. */
export function useTitle(title: string | undefined): void {
  const { t } = useTranslation();
  useEffect(() => {
    if (title !== undefined) document.title = [title, t('common.product')].filter(Boolean).join(' · ');
  }, [title, t]);
}
