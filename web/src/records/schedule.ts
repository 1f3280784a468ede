import type { Values } from '@/api/records';
import type { CalendarOf, Field, ObjectType, RecordRow, Reference } from '@/api/types';
import { isObject, isText } from '@/fields/kind';
import { addDays, type Day, instantOf, isDay, localOf } from '@/fields/time';
import { fieldOf, mayEdit, type Schema } from '@/schema/schema';
import { literalOf } from './draft';
import type { Part } from './filter';

/** Objects whose records have a place in time, and what follows from where it is. */

export type Timed = ObjectType & { readonly calendar: CalendarOf };

const isTimed = (object: ObjectType): object is Timed =>
  object.calendar !== undefined && fieldOf(object, object.calendar.start)?.can.read === true;

export const timedObjects = (schema: Schema): readonly Timed[] => schema.objects.filter(isTimed);

/** Without masks, which tell no time. */
const textAt = (row: RecordRow, name: string | undefined): string | null => {
  const value = name === undefined ? null : row[name];
  return isText(value) && value !== '' ? value : null;
};

export const startOf = ({ calendar }: Timed, row: RecordRow) => textAt(row, calendar.start);
export const endOf = ({ calendar }: Timed, row: RecordRow) => textAt(row, calendar.end);
export const remindOf = ({ calendar }: Timed, row: RecordRow) => textAt(row, calendar.remind);

/** The local time that a stored one is; a day is its own beginning. */
export const localStart = (value: string, timeZone: string): string =>
  isDay(value) ? `${value}T00:00` : localOf(new Date(value), timeZone);

export const isOver = ({ calendar }: Timed, row: RecordRow): boolean =>
  calendar.by !== undefined && (calendar.over ?? []).includes(String(row[calendar.by]));

export const isDone = ({ calendar }: Timed, row: RecordRow): boolean =>
  calendar.by !== undefined && row[calendar.by] === calendar.done;

/** Whether somebody may give it another value; whether she may on this record, the server says. */
function mayWrite(object: ObjectType, name: string | undefined): boolean {
  const field: Field | undefined = name === undefined ? undefined : fieldOf(object, name);
  return field !== undefined && mayEdit(object, field) && field.can.masked !== true;
}

export const mayMove = (object: Timed): boolean => mayWrite(object, object.calendar.start);
export const mayResize = (object: Timed): boolean =>
  mayWrite(object, object.calendar.end) || mayWrite(object, object.calendar.length);
export const mayTick = (object: Timed): boolean =>
  object.calendar.done !== undefined && mayWrite(object, object.calendar.by);

/** What ticking off writes, or taking the tick away again. */
export function ticked({ calendar, fields }: Timed, done: boolean, now: Date): Values {
  const { by, doneAt } = calendar;
  if (by === undefined) return {};
  const picklist = fields.find((field) => field.name === by);
  const options = picklist?.options?.map((option) => option.value) ?? [];
  const usual = literalOf(picklist?.default);
  const first = options.find((option) => !(calendar.over ?? []).includes(option)) ?? null;
  const open = isText(usual) && !(calendar.over ?? []).includes(usual) ? usual : first;
  return {
    [by]: done ? calendar.done : open,
    ...(doneAt === undefined ? {} : { [doneAt]: done ? now.toISOString() : null }),
  };
}

const daysBetween = (from: Day, to: Day): number =>
  Math.round((Date.parse(`${to}T00:00:00Z`) - Date.parse(`${from}T00:00:00Z`)) / 86_400_000);

/** So many days later by the clock on the wall, whatever clocks do in between. */
export function shifted(value: string, days: number, timeZone: string): string {
  if (isDay(value)) return addDays(value, days);
  const local = localOf(new Date(value), timeZone);
  return instantOf(`${addDays(local.slice(0, 10), days)}${local.slice(10)}`, timeZone).toISOString();
}

/** What moving it to another day writes: its end and its reminder go along. */
export function movedTo(object: Timed, row: RecordRow, day: Day, timeZone: string): Values {
  const start = startOf(object, row);
  if (start === null) return { [object.calendar.start]: dayValue(object, day, timeZone) };
  const days = daysBetween(localStart(start, timeZone).slice(0, 10), day);
  const along = [object.calendar.start, object.calendar.end, object.calendar.remind];
  return Object.fromEntries(
    along.flatMap((name) => {
      const value = textAt(row, name);
      return name === undefined || value === null ? [] : [[name, shifted(value, days, timeZone)]];
    }),
  );
}

const MORNING = 'T09:00';

/** A day as the start holds it. */
export function dayValue({ calendar, fields }: Timed, day: Day, timeZone: string, time = MORNING): string {
  const isDate = fields.find((field) => field.name === calendar.start)?.type === 'date';
  return isDate ? day : instantOf(`${day}${time}`, timeZone).toISOString();
}

/** What is asked of people's calendars: hers, and those of others that she takes part in. */
export function ofPerson({ calendar }: Timed, person: Reference | 'me', me: Reference): Part {
  const owner: Part =
    person === 'me'
      ? { field: 'owner', op: 'isMe' }
      : { field: 'owner', op: 'anyOf', arg: [{ id: person.id, label: person.label }] };
  if (calendar.guests === undefined) return owner;
  const { id, label } = person === 'me' ? me : person;
  return { any: [owner, { field: calendar.guests, op: 'anyOf', arg: [{ id, label }] }] };
}

export const stillOpen = ({ calendar }: Timed): readonly Part[] =>
  calendar.by === undefined ? [] : [{ field: calendar.by, op: 'noneOf', arg: calendar.over ?? [] }];

/** The first record that it is about, of those that its lists show. */
export function aboutOf(object: ObjectType, row: RecordRow): Reference | null {
  for (const name of object.list) {
    const field = fieldOf(object, name);
    const value = row[name];
    if (field?.type !== 'lookup' || field.system || field.many || field.to?.includes('user')) continue;
    if (!isObject(value) || !isText(value.id) || !isText(value.label)) continue;
    const target = isText(value.object) ? value.object : field.to?.[0];
    return { id: value.id, label: value.label, ...(target === undefined ? {} : { object: target }) };
  }
  return null;
}

/** The fields that a place in time is read with, besides those that lists show. */
export function fieldsFor(object: Timed): readonly string[] {
  const { start, end, length, by, doneAt, remind, guests } = object.calendar;
  const wanted = [object.nameField, start, end, length, by, doneAt, remind, guests, 'owner', ...object.list];
  return [...new Set(wanted)].filter(
    (name): name is string => name !== undefined && fieldOf(object, name)?.can.read === true,
  );
}
