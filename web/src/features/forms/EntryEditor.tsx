import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { FieldItem } from '@/api/forms';
import { Button } from '@/design/Button';
import { Field } from '@/design/Field';
import { Input } from '@/design/Input';
import { TextsFields } from '@/features/model/TextsFields';
import { Tick } from './Tick';

interface Props {
  readonly item: FieldItem;
  readonly onChange: (item: FieldItem) => void;
}

/** How a field is asked for. What is seldom said is asked for on demand. */
export function EntryEditor({ item, onChange }: Props) {
  const { t } = useTranslation();
  const [more, setMore] = useState(false);
  const say = (said: Partial<FieldItem>) => onChange({ ...item, ...said });
  return (
    <>
      <div className="flex flex-wrap items-center justify-between gap-2">
        <Tick
          label={t('forms.required')}
          checked={item.required}
          onChange={(required) => say({ required })}
        />
        <Button look="ghost" aria-expanded={more} onClick={() => setMore(!more)}>
          {more ? t('forms.less') : t('forms.more')}
        </Button>
      </div>
      {more && (
        <>
          <TextsFields label={t('forms.label')} value={item.label} onChange={(label) => say({ label })} />
          <TextsFields label={t('forms.help')} value={item.help} onChange={(help) => say({ help })} />
          <TextsFields
            label={t('forms.placeholder')}
            value={item.placeholder}
            onChange={(placeholder) => say({ placeholder })}
          />
          <Field label={t('forms.initial')}>
            {(ids) => (
              <Input
                {...ids}
                value={item.initial}
                onChange={({ target }) => say({ initial: target.value })}
              />
            )}
          </Field>
        </>
      )}
    </>
  );
}
