import { ChevronDown } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Field, ObjectType } from '@/api/types';
import { Button } from '@/design/Button';
import { Field as Labelled } from '@/design/Field';
import { isEmpty } from '@/fields/kind';
import { kindOf } from '@/fields/registry';
import { FileChooser } from '@/files/FileChooser';
import { RecordField } from '@/records/RecordField';
import type { useCreateForm } from './useCreateForm';

interface Props {
  readonly object: ObjectType;
  readonly form: ReturnType<typeof useCreateForm>;
}

function ChosenFile({ form }: Pick<Props, 'form'>) {
  const { t } = useTranslation();
  return (
    <Labelled label={t('create.file')} required>
      {(ids) => (
        <FileChooser {...ids} picturesOnly={false} onFile={form.choose} busy={form.creating} autoFocus>
          {form.file && (
            <>
              <span className="min-w-0 truncate">{form.file.name}</span>
              {form.creating && (
                <progress
                  aria-label={t('field.file.progress', { name: form.file.name })}
                  value={form.part}
                  max={1}
                  className="h-1.5 w-24"
                />
              )}
            </>
          )}
        </FileChooser>
      )}
    </Labelled>
  );
}

export function CreateForm({ object, form }: Props) {
  const { t } = useTranslation();
  const [wantsMore, setWantsMore] = useState(() =>
    form.more.some((field) => !isEmpty(form.begun?.content[field.name])),
  );
  // A problem must never hide behind a closed section.
  const showMore = wantsMore || form.more.some((field) => form.problems.byField.has(field.name));
  const focused = form.first[0]?.name ?? object.nameField;
  const show = (fields: readonly Field[]) =>
    fields.map((field) => (
      <div key={field.name} className={kindOf(field).wide ? 'sm:col-span-2' : ''}>
        <RecordField
          field={field}
          value={form.values[field.name] ?? null}
          onChange={(value) => form.set(field.name, value)}
          problems={form.problems.byField.get(field.name) ?? []}
          autoFocus={!form.needsFile && field.name === focused}
        />
      </div>
    ));
  return (
    <div className="grid gap-x-5 gap-y-4 sm:grid-cols-2">
      {form.needsFile && (
        <div className="sm:col-span-2">
          <ChosenFile form={form} />
        </div>
      )}
      {show(form.first)}
      {showMore && show(form.more)}
      {!showMore && form.more.length > 0 && (
        <div className="sm:col-span-2">
          <Button look="ghost" icon={<ChevronDown className="size-4" />} onClick={() => setWantsMore(true)}>
            {t('create.more', { count: form.more.length })}
          </Button>
        </div>
      )}
    </div>
  );
}
