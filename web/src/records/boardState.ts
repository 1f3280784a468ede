import type { Field, ObjectType } from '@/api/types';
import { fieldOf } from '@/schema/schema';
import { type ListSearch, readListSearch } from './listState';

/** What the address of a board holds, beside what a list's holds. */
export interface BoardSearch extends ListSearch {
  readonly by?: string;
  readonly lanes?: string;
  /** The one option that is looked at, such as the pipeline. */
  readonly in?: string;
}

export function readBoardSearch(raw: Readonly<Record<string, unknown>>): BoardSearch {
  const { row: _, ...list } = readListSearch(raw);
  const text = (name: 'by' | 'lanes' | 'in') =>
    typeof raw[name] === 'string' && raw[name] !== '' ? { [name]: raw[name] } : {};
  return { ...list, ...text('by'), ...text('lanes'), ...text('in') };
}

const MOST_COLUMNS = 20;

/** The picklists that columns can be made of. */
export const columnFields = (object: ObjectType): readonly Field[] =>
  object.fields.filter(
    (field) =>
      field.type === 'picklist' &&
      field.can.read &&
      field.filterable &&
      !field.encrypted &&
      (field.options?.length ?? 0) > 1 &&
      (field.options?.length ?? 0) <= MOST_COLUMNS,
  );

/** What cards can be told apart by from top to bottom: who looks after them, and any other picklist. */
export const laneFields = (object: ObjectType, by: Field): readonly Field[] => [
  ...object.fields.filter((field) => isOnePerson(field) && field.can.read && field.filterable),
  ...columnFields(object).filter((field) => field.name !== by.name),
];

export const isOnePerson = (field: Field): boolean =>
  field.type === 'lookup' && !field.many && field.to?.length === 1 && field.to[0] === 'user';

export interface BoardFields {
  readonly by: Field;
  readonly within: Field | undefined;
  readonly total: Field | undefined;
  readonly weighted: Field | undefined;
}

/** How an object's board is made up; undefined when there is nothing to make columns of. */
export function boardOf(object: ObjectType, wanted?: string): BoardFields | undefined {
  const possible = columnFields(object);
  const named = (name: string | undefined) => possible.find((field) => field.name === name);
  const first = object.list.flatMap((name) => named(name) ?? [])[0] ?? possible[0];
  const by = named(wanted) ?? named(object.board?.by) ?? first;
  if (!by) return undefined;
  const readable = (name: string | undefined) => {
    const field = name === undefined ? undefined : fieldOf(object, name);
    return field?.can.read && field.can.masked !== true ? field : undefined;
  };
  const within = named(object.board?.within);
  return {
    by,
    within: within === by ? undefined : within,
    total: readable(
      object.board?.total ?? object.list.find((name) => fieldOf(object, name)?.type === 'money'),
    ),
    weighted: readable(object.board?.weighted),
  };
}
