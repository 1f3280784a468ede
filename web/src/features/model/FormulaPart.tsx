import { useTranslation } from 'react-i18next';
import type { FieldType } from '@/api/types';
import { ExpressionField } from './ExpressionField';
import type { PartProps } from './part';
import { ResultFields } from './ResultFields';

/** What a formula works out, and as what. */
export function FormulaPart({ object, form, say, wrong }: PartProps) {
  const { t } = useTranslation();
  return (
    <>
      <ResultFields form={form} say={say} wrong={wrong} />
      <ExpressionField
        object={object}
        label={t('model.expression')}
        hint={t('model.expressionHint')}
        result={(form.result ?? 'text') as FieldType}
        type={{ type: form.result, ...(form.scale === undefined ? {} : { scale: form.scale }) }}
        value={form.expression ?? ''}
        onChange={(expression) => say({ expression })}
        problems={wrong.at('expression')}
        required
      />
    </>
  );
}
