import { useTranslation } from 'react-i18next';
import type { Question } from '@/api/reports';
import { Field } from '@/design/Field';
import { Select } from '@/design/Select';
import { textOf } from '@/schema/schema';
import { AddColumn } from './Adding';
import type { PartProps } from './Builder';
import { movedTo, ShelfOf } from './ShelfOf';
import { useWords } from './useWords';

/** What a list shows of its records, and in which order. */
export function Columns({ object, question, onChange }: PartProps) {
  const { t } = useTranslation();
  const words = useWords(object);
  const { columns, sort } = question;
  const set = (next: Question['columns']) => onChange({ ...question, columns: next });
  const add = (path: string) => {
    if (!columns.includes(path)) set([...columns, path]);
  };
  const { language } = words.reader;
  const orders = object.fields
    .filter((field) => field.can.read && field.sortable && field.name !== 'id' && field.name !== 'version')
    .flatMap((field) => {
      const label = textOf(field.label, language);
      return [
        { value: field.name, label: t('reports.ascending', { field: label }) },
        { value: `-${field.name}`, label: t('reports.descending', { field: label }) },
      ];
    });
  return (
    <>
      <ShelfOf
        label={t('reports.columns')}
        pieces={columns.map((path) => ({ key: path, label: words.labelOf(path) }))}
        add={<AddColumn object={object} chosen={columns} onAdd={add} />}
        onMove={(from, to) => set(movedTo(columns, from, to))}
        onRemove={(at) => set(columns.toSpliced(at, 1))}
        onField={add}
      />
      <Field label={t('reports.sort')}>
        {(ids) => (
          <Select
            {...ids}
            value={sort[0] ?? ''}
            choices={[{ value: '', label: t('reports.usualOrder') }, ...orders]}
            onChange={(path) => onChange({ ...question, sort: path === '' ? [] : [path] })}
          />
        )}
      </Field>
    </>
  );
}
