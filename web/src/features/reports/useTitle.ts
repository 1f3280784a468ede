import { useEffect } from 'react';
import { useTranslation } from 'react-i18next';

/** What the browser calls the page. */
export function useTitle(title: string): void {
  const { t } = useTranslation();
  useEffect(() => {
    document.title = `${title} · ${t('common.product')}`;
  }, [title, t]);
}
