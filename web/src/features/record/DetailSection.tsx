import clsx from 'clsx';
import { Pencil } from 'lucide-react';
import { useId, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Field, Texts } from '@/api/types';
import { IconButton } from '@/design/Button';
import { kindOf } from '@/fields/registry';
import { useLanguage } from '@/i18n/useLanguage';
import { useBegun } from '@/records/useBegun';
import { mayEdit, textOf } from '@/schema/schema';
import type { DetailsProps } from './Details';
import { EditForm, isBegunEdit } from './EditForm';
import { FieldValue } from './FieldValue';

interface Props extends DetailsProps {
  readonly label: Texts | null;
  readonly fields: readonly Field[];
}

type Editing = readonly Field[];
const NOTHING: Editing = [];

export function DetailSection({ object, row, label, fields, save, saving }: Props) {
  const { t } = useTranslation();
  const language = useLanguage();
  const heading = useId();
  const begun = useBegun(`edit ${object.name} ${row.id} ${fields[0]?.name}`, isBegunEdit);
  const editable = fields.filter((field) => mayEdit(object, field));
  const [editing, setEditing] = useState<Editing>(() =>
    editable.filter(({ name }) => begun.found && name in begun.found.content.values),
  );
  const title = label ? textOf(label, language) : t('record.otherFields');
  const edited = new Set(editing.map((field) => field.name));
  const whole = editing.length > 1;
  const shown = whole ? fields.filter((field) => !edited.has(field.name)) : fields;

  const form = (
    <EditForm
      object={object}
      row={row}
      fields={editing}
      save={save}
      saving={saving}
      begun={begun}
      onClose={() => {
        begun.forget();
        setEditing(NOTHING);
      }}
    />
  );
  return (
    <section aria-labelledby={heading} className="@container rounded-card border border-line bg-panel">
      <header className="flex h-10 items-center justify-between border-b border-line pr-1.5 pl-4">
        <h2 id={heading} className="font-semibold">
          {title}
        </h2>
        {editable.length > 1 && !whole && (
          <IconButton
            label={t('record.editSection', { section: title })}
            icon={<Pencil className="size-3.5" />}
            className="no-print"
            onClick={() => setEditing(editable)}
          />
        )}
      </header>
      {whole && <div className={clsx('p-4', shown.length > 0 && 'border-b border-line')}>{form}</div>}
      {shown.length > 0 && (
        <dl className="grid gap-x-8 gap-y-0.5 px-4 py-2.5 @lg:grid-cols-2">
          {shown.map((field) => {
            const span = kindOf(field).wide ? '@lg:col-span-2' : '';
            return edited.has(field.name) ? (
              <div key={field.name} className={clsx('min-w-0 py-1.5', span)}>
                <dt className="sr-only">{textOf(field.label, language)}</dt>
                <dd>{form}</dd>
              </div>
            ) : (
              <FieldValue
                key={field.name}
                object={object.name}
                id={row.id}
                field={field}
                value={row[field.name]}
                onEdit={mayEdit(object, field) && !whole ? () => setEditing([field]) : null}
                className={span}
              />
            );
          })}
        </dl>
      )}
    </section>
  );
}
