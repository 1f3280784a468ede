import { Link } from '@tanstack/react-router';
import type { Field, ObjectType, RecordRow } from '@/api/types';
import { ObjectIcon } from '@/design/ObjectIcon';
import { FieldCell } from '@/fields/FieldCell';
import { isEmpty, isObject, isText, useReader } from '@/fields/kind';
import { kindOf } from '@/fields/registry';
import { TimeAgo } from '@/fields/TimeAgo';
import { nameOf } from '@/records/useRecord';
import { columnsOf, textOf } from '@/schema/schema';

const MOST_VALUES = 4;
const LONG: ReadonlySet<string> = new Set(['longText', 'richText']);

interface Props {
  readonly object: ObjectType;
  readonly row: RecordRow;
  readonly at: string;
  /** The record whose timeline it is: what points there need not be said. */
  readonly around: string;
}

/** Another record that is about this one: what it is, whose, and what it says. */
export function HappenedItem({ object, row, at, around }: Props) {
  const reader = useReader();
  const { language } = reader;
  const owner = row.owner;
  const text = object.fields.find((field) => LONG.has(field.type) && !isEmpty(row[field.name]));
  const values = columnsOf(object)
    .filter((field) => isShown(object, field, row, around))
    .slice(0, MOST_VALUES);
  return (
    <>
      <span className="flex size-7 shrink-0 items-center justify-center rounded-full border border-line bg-panel text-ink-3">
        <ObjectIcon name={object.icon} className="size-3.5" />
      </span>
      <div className="min-w-0 flex-1 pt-0.5">
        <p className="flex flex-wrap items-baseline gap-x-1.5">
          <span className="text-ink-2">{textOf(object.label, language)}</span>
          <Link
            to="/o/$object/$id"
            params={{ object: object.name, id: row.id }}
            className="min-w-0 break-words weight-strong hover:underline"
          >
            {nameOf(object, row)}
          </Link>
          {isObject(owner) && isText(owner.label) && (
            <span className="text-xs text-ink-2">{owner.label}</span>
          )}
          <TimeAgo at={at} className="text-xs text-ink-3" />
        </p>
        {values.length > 0 && (
          <dl className="mt-1 flex flex-wrap items-center gap-x-3 gap-y-1 text-xs text-ink-2">
            {values.map((field) => (
              <div key={field.name} className="flex min-w-0 items-center">
                <dt className="sr-only">{textOf(field.label, language)}</dt>
                <dd className="min-w-0">
                  <FieldCell field={field} value={row[field.name]} />
                </dd>
              </div>
            ))}
          </dl>
        )}
        {text && (
          <p className="mt-1 line-clamp-4 break-words whitespace-pre-line print:line-clamp-none">
            {plain(kindOf(text).format(row[text.name], text, reader))}
          </p>
        )}
      </div>
    </>
  );
}

const plain = (text: string) => text.trim();

function isShown(object: ObjectType, field: Field, row: RecordRow, around: string): boolean {
  const value = row[field.name];
  if (field.name === object.nameField || field.name === 'owner' || LONG.has(field.type)) return false;
  if (field.name === object.timeField || isEmpty(value)) return false;
  return !(isObject(value) && value.id === around);
}
