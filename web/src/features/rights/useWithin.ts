import { useTranslation } from 'react-i18next';
import type { ObjectType } from '@/api/types';
import { useLanguage } from '@/i18n/useLanguage';
import { wholesOf } from '@/schema/navigation';
import { midSentence } from '@/schema/schema';
import { useSchema } from '@/schema/useSchema';

/** What the records of an object are seen and changed with; nothing where they stand for themselves. */
export function useWithin(object: ObjectType | undefined): string | undefined {
  const { t } = useTranslation();
  const language = useLanguage();
  const schema = useSchema();
  const whole = object && schema.find(wholesOf(object)[0] ?? '');
  return whole && t('rights.within', { whole: midSentence(whole.label, language) });
}
