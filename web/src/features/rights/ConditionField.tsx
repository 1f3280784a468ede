import { useRef } from 'react';
import { useTranslation } from 'react-i18next';
import type { ObjectType } from '@/api/types';
import { Field } from '@/design/Field';
import { TextArea } from '@/design/Input';
import { Select } from '@/design/Select';
import { useLanguage } from '@/i18n/useLanguage';
import { textOf } from '@/schema/schema';

interface Props {
  readonly object: ObjectType | undefined;
  readonly value: string;
  readonly problems: readonly string[];
  readonly onChange: (condition: string) => void;
}

/** A condition as text, with the names of the fields at hand; the server says what is wrong with it. */
export function ConditionField({ object, value, problems, onChange }: Props) {
  const { t } = useTranslation();
  const language = useLanguage();
  const box = useRef<HTMLTextAreaElement>(null);
  const fields = (object?.fields ?? []).filter(({ filterable, name }) => filterable && name !== 'id');

  const insert = (name: string) => {
    const at = box.current?.selectionStart ?? value.length;
    onChange(value.slice(0, at) + name + value.slice(at));
    box.current?.focus();
  };
  return (
    <div className="flex flex-col gap-2">
      <Field
        label={t('rights.condition')}
        hint={t('rights.conditionHint', { example: exampleFor(object) })}
        problems={problems}
        required
      >
        {(ids) => (
          <TextArea
            {...ids}
            ref={box}
            rows={3}
            spellCheck={false}
            value={value}
            onChange={(event) => onChange(event.target.value)}
            className="font-mono"
          />
        )}
      </Field>
      <span className="w-52 max-w-full">
        <Select
          small
          label={t('rights.insertField')}
          value=""
          choices={[
            { value: '', label: t('rights.insertField') },
            ...fields.map((field) => ({ value: field.name, label: textOf(field.label, language) })),
          ]}
          onChange={insert}
        />
      </span>
    </div>
  );
}

/** About a picklist of the object, if it has one. */
function exampleFor(object: ObjectType | undefined): string {
  const list = object?.fields.find(({ type, options }) => type === 'picklist' && options?.length);
  const option = list?.options?.[0]?.value;
  return list && option ? `${list.name} == '${option}'` : "name.startsWith('A')";
}
