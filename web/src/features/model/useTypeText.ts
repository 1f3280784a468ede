import { useTranslation } from 'react-i18next';
import type { FieldDefinition } from '@/api/model';
import { useLanguage } from '@/i18n/useLanguage';
import { textOf } from '@/schema/schema';
import { useSchema } from '@/schema/useSchema';

/** The kind of a field in words, with what it points to or yields. */
export function useTypeText(): (field: FieldDefinition) => string {
  const { t } = useTranslation();
  const language = useLanguage();
  const schema = useSchema();
  return (field) => {
    const type = t(`model.types.${field.type}`);
    if (field.result) return t('model.typeYielding', { type, of: t(`model.types.${field.result}`) });
    if (field.type !== 'lookup' || !field.to) return type;
    const to = field.to.map((name) => textOf(schema.find(name)?.label, language) || name);
    return t('model.typeTo', {
      type: field.many ? t('model.manyOf') : type,
      of: to.length > 2 ? t('model.andMore', { first: to[0], count: to.length - 1 }) : to.join(t('model.or')),
    });
  };
}
