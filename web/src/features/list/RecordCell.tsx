import { Link } from '@tanstack/react-router';
import { PanelRight } from 'lucide-react';
import { Suspense } from 'react';
import { useTranslation } from 'react-i18next';
import type { Field, ObjectType, RecordRow } from '@/api/types';
import { Avatar } from '@/design/Avatar';
import { later } from '@/design/Later';
import { FieldCell } from '@/fields/FieldCell';
import { nameOf } from '@/records/useRecord';
import { isPerson } from '@/schema/navigation';

const MaskedValue = later(() => import('@/records/MaskedValue').then((it) => ({ default: it.MaskedValue })));

interface Props {
  readonly object: ObjectType;
  readonly field: Field;
  readonly row: RecordRow;
  readonly isName: boolean;
  readonly onPeek: (id: string) => void;
}

/** A value as it stands in a row; the name leads to the record. */
export function RecordCell({ object, field, row, isName, onPeek }: Props) {
  if (isName) return <NameCell object={object} row={row} onPeek={onPeek} />;
  const value = row[field.name];
  // What is masked of a linked record is shown in clear only there.
  if (!field.can.masked || field.name.includes('.')) return <FieldCell field={field} value={value} />;
  return (
    <Suspense fallback={<FieldCell field={field} value={value} />}>
      <MaskedValue key={row.id} object={object.name} id={row.id} field={field} value={value} />
    </Suspense>
  );
}

const NameCell = ({ object, row, onPeek }: Pick<Props, 'object' | 'row' | 'onPeek'>) => (
  <span className="flex w-full min-w-0 items-center gap-2">
    <Avatar name={nameOf(object, row)} square={!isPerson(object.name)} />
    <Link
      to="/o/$object/$id"
      params={{ object: object.name, id: row.id }}
      tabIndex={-1}
      className="truncate weight-strong hover:underline"
    >
      {nameOf(object, row)}
    </Link>
    <PeekHandle onPeek={() => onPeek(row.id)} />
  </span>
);

/** Shown where the pointer is; the keys have Space. */
function PeekHandle({ onPeek }: { readonly onPeek: () => void }) {
  const { t } = useTranslation();
  return (
    <button
      type="button"
      tabIndex={-1}
      aria-label={t('list.peek')}
      title={t('list.peek')}
      onClick={onPeek}
      onDoubleClick={(event) => event.stopPropagation()}
      className="ml-auto shrink-0 rounded p-1 text-ink-3 opacity-0 group-hover/row:opacity-100 hover:bg-line hover:text-ink pointer-coarse:opacity-100"
    >
      <PanelRight aria-hidden className="size-3.5" />
    </button>
  );
}
