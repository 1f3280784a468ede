import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Values } from '@/api/records';
import type { Field, ObjectType, RecordRow } from '@/api/types';
import { Button } from '@/design/Button';
import { Problems } from '@/design/Field';
import { kindOf } from '@/fields/registry';
import { pick } from '@/records/draft';
import { NO_PROBLEMS, problemsOf } from '@/records/problems';
import { RecordField } from '@/records/RecordField';

interface Props {
  readonly object: ObjectType;
  readonly row: RecordRow;
  readonly fields: readonly Field[];
  readonly save: (values: Values) => Promise<boolean>;
  readonly saving: boolean;
  readonly onClose: () => void;
}

/** Some fields of a record being changed: Enter saves, Esc gives up. */
export function EditForm({ row, fields, save, saving, onClose }: Props) {
  const { t } = useTranslation();
  const names = fields.map((field) => field.name);
  const [values, setValues] = useState<Values>(() => pick(row, names));
  const [problems, setProblems] = useState(NO_PROBLEMS);

  const submit = async () => {
    setProblems(NO_PROBLEMS);
    try {
      if (await save(values)) onClose();
    } catch (failure) {
      setProblems(problemsOf(failure, new Set(names), t));
    }
  };
  const several = fields.length > 1;
  return (
    <form
      noValidate // the server's words, in the reader's language, and all at once
      onSubmit={(event) => {
        event.preventDefault();
        void submit();
      }}
      onKeyDown={(event) => {
        // An open list or menu takes its own Esc first.
        if (event.key === 'Escape' && !event.defaultPrevented) onClose();
      }}
      className="flex flex-col gap-3"
    >
      <Problems problems={problems.general} />
      <div className={several ? 'grid gap-x-8 gap-y-3.5 @lg:grid-cols-2' : ''}>
        {fields.map((field, at) => (
          <div key={field.name} className={several && kindOf(field).wide ? '@lg:col-span-2' : 'min-w-0'}>
            <RecordField
              field={field}
              value={values[field.name] ?? null}
              onChange={(value) => setValues((old) => ({ ...old, [field.name]: value }))}
              problems={problems.byField.get(field.name) ?? []}
              autoFocus={at === 0}
            />
          </div>
        ))}
      </div>
      <div className="flex gap-2">
        <Button type="submit" look="primary" busy={saving}>
          {t('common.save')}
        </Button>
        <Button look="ghost" onClick={onClose}>
          {t('common.cancel')}
        </Button>
      </div>
    </form>
  );
}
