import { useTranslation } from 'react-i18next';
import type { ComboboxTexts } from '@/design/Combobox';

export function useComboboxTexts(): ComboboxTexts {
  const { t } = useTranslation();
  return { search: t('field.search'), nothing: t('field.nothingFound'), loading: t('common.loading') };
}
