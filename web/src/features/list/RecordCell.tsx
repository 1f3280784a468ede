import { Link } from '@tanstack/react-router';
import type { Field, ObjectType, RecordRow } from '@/api/types';
import { Avatar } from '@/design/Avatar';
import { FieldCell } from '@/fields/FieldCell';
import { MaskedValue } from '@/records/MaskedValue';
import { nameOf } from '@/records/useRecord';
import { isPerson } from '@/schema/navigation';

interface Props {
  readonly object: ObjectType;
  readonly field: Field;
  readonly row: RecordRow;
  readonly isName: boolean;
}

/** A value as it stands in a row; the name leads to the record. */
export function RecordCell({ object, field, row, isName }: Props) {
  if (isName) return <NameCell object={object} row={row} />;
  const value = row[field.name];
  // What is masked of a linked record is shown in clear only there.
  if (!field.can.masked || field.name.includes('.')) return <FieldCell field={field} value={value} />;
  return <MaskedValue key={row.id} object={object.name} id={row.id} field={field} value={value} />;
}

const NameCell = ({ object, row }: { readonly object: ObjectType; readonly row: RecordRow }) => (
  <span className="flex min-w-0 items-center gap-2">
    <Avatar name={nameOf(object, row)} square={!isPerson(object.name)} />
    <Link
      to="/o/$object/$id"
      params={{ object: object.name, id: row.id }}
      tabIndex={-1}
      className="truncate weight-strong hover:underline"
    >
      {nameOf(object, row)}
    </Link>
  </span>
);
