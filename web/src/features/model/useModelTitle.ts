import { useEffect } from 'react';
import { useTranslation } from 'react-i18next';

/** What the window is called while the data model is looked at. */
export function useModelTitle() {
  const { t } = useTranslation();
  useEffect(() => {
    document.title = `${t('model.title')} · ${t('common.product')}`;
  }, [t]);
}
