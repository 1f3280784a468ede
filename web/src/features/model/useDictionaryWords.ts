import { useTranslation } from 'react-i18next';
import { useLanguage } from '@/i18n/useLanguage';
import { textOf } from '@/schema/schema';
import { descriptionOf, type Words } from './dictionary';
import { usePeriod } from './usePeriod';
import { useTypeText } from './useTypeText';

/** The dictionary in the reader’s language. */
export function useDictionaryWords(): Words {
  const { t } = useTranslation();
  const language = useLanguage();
  const typeText = useTypeText();
  const period = usePeriod();
  const tick = (is: boolean) => (is ? t('field.yes') : '');
  return {
    heads: [
      t('model.object'),
      t('model.field'),
      t('model.apiName'),
      t('model.type'),
      t('model.required'),
      t('model.unique'),
      t('model.sensitivity'),
      t('model.purpose'),
      t('model.owner'),
      t('model.updateEvery'),
      t('model.description'),
    ],
    line: ({ object, field }) => [
      textOf(object.label, language),
      textOf(field.label, language),
      `${object.name}.${field.name}`,
      typeText(field),
      tick(field.required),
      tick(field.unique),
      t(`model.sensitivities.${field.sensitivity}`),
      field.purpose ?? '',
      field.owner ?? '',
      field.updateEvery ? period(field.updateEvery) : '',
      descriptionOf(field, language),
    ],
  };
}
