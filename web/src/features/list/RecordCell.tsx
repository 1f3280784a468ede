import { Link } from '@tanstack/react-router';
import { Ellipsis, PanelRight } from 'lucide-react';
import { type ComponentProps, Suspense } from 'react';
import { useTranslation } from 'react-i18next';
import type { Field, ObjectType, RecordRow } from '@/api/types';
import { Avatar } from '@/design/Avatar';
import { later } from '@/design/Later';
import { FieldCell } from '@/fields/FieldCell';
import { nameOf } from '@/records/useRecord';
import { isPerson } from '@/schema/navigation';
import { askForMenu } from './askForMenu';

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
    <Handles onPeek={() => onPeek(row.id)} />
  </span>
);

/** Shown where the pointer is; the keys have Space and M. */
function Handles({ onPeek }: { readonly onPeek: () => void }) {
  const { t } = useTranslation();
  return (
    <span className="ml-auto flex shrink-0 text-ink-3 opacity-0 group-hover/row:opacity-100 pointer-coarse:opacity-100">
      <Handle aria-label={t('list.peek')} onClick={onPeek}>
        <PanelRight aria-hidden className="size-3.5" />
      </Handle>
      <Handle aria-label={t('record.more')} aria-haspopup="menu" onClick={askForMenu}>
        <Ellipsis aria-hidden className="size-3.5" />
      </Handle>
    </span>
  );
}

const Handle = (props: ComponentProps<'button'>) => (
  <button
    type="button"
    tabIndex={-1}
    title={props['aria-label']}
    onDoubleClick={(event) => event.stopPropagation()}
    className="rounded p-1 hover:bg-line hover:text-ink"
    {...props}
  />
);
