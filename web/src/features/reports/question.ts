import {
  BUCKETS,
  type Bucket,
  CHARTS,
  type ChartKind,
  type Grouping,
  MEASURES,
  type Measure,
  type MeasureName,
  type Question,
} from '@/api/reports';
import type { Field, ObjectType } from '@/api/types';
import type { KeptFilter } from '@/api/views';
import { isObject, isText } from '@/fields/kind';
import { fieldAt, type Schema } from '@/schema/schema';

export const MOST_GROUPS = 3;
export const MOST_MEASURES = 8;
const MOST_LIMIT = 1000;

const typeOf = (field: Field) => field.result ?? field.type;

const GROUPABLE: ReadonlySet<string> = new Set([
  'picklist',
  'boolean',
  'date',
  'dateTime',
  'rating',
  'text',
  'integer',
]);
const NUMBERS: ReadonlySet<string> = new Set([
  'integer',
  'decimal',
  'money',
  'percent',
  'rating',
  'duration',
]);

const isOpen = (field: Field) => field.can.read && !field.can.masked && !field.encrypted && field.filterable;

/** Records can stand together by it. */
export function isGrouping(field: Field): boolean {
  if (!isOpen(field) || field.name === 'id' || field.name === 'version') return false;
  if (field.type === 'lookup') return !field.many && field.to?.length === 1;
  return GROUPABLE.has(typeOf(field));
}

export const isDated = (field: Field): boolean => ['date', 'dateTime'].includes(typeOf(field));

/** What can be measured of it. */
export function measuresOf(field: Field): readonly MeasureName[] {
  if (!isOpen(field) || field.many || field.name === 'version') return [];
  if (NUMBERS.has(typeOf(field))) return ['sum', 'avg', 'min', 'max', 'share'];
  if (isDated(field)) return ['min', 'max'];
  return isGrouping(field) ? ['countDistinct'] : [];
}

export const groupingOf = (field: Field): Grouping => ({
  field: field.name,
  bucket: isDated(field) ? 'month' : null,
});

export const COUNT: Measure = { fn: 'count', field: null };

/** What a new report about an object begins with. */
export function startOf(object: ObjectType): Question {
  const first = object.fields.find((field) => field.type === 'picklist' && isGrouping(field));
  return {
    object: object.name,
    filter: null,
    groups: first ? [groupingOf(first)] : [],
    measures: [COUNT],
    columns: [],
    chart: first ? 'bar' : 'number',
    sort: [],
    limit: null,
  };
}

/** A question as an address holds it; whatever was typed by hand and makes no sense is left out. */
export function readQuestion(raw: unknown, schema: Schema): Question | undefined {
  if (!isObject(raw) || !isText(raw.object)) return undefined;
  const object = schema.find(raw.object);
  if (!object) return undefined;
  const chart = CHARTS.find((name) => name === raw.chart) ?? 'table';
  const isList = chart === 'list';
  const groups = isList ? [] : listOf(raw.groups).flatMap((one) => readGrouping(one, object, schema));
  const measures = isList ? [] : listOf(raw.measures).flatMap((one) => readMeasure(one, object, schema));
  return {
    object: object.name,
    filter: isText(raw.filter) || isObject(raw.filter) ? (raw.filter as KeptFilter) : null,
    groups: groups.slice(0, MOST_GROUPS),
    measures: isList ? [] : measures.length > 0 ? measures.slice(0, MOST_MEASURES) : [COUNT],
    columns: listOf(raw.columns)
      .filter(isText)
      .filter((path) => fieldAt(object, path, schema)?.can.read),
    chart,
    sort: listOf(raw.sort).filter(isText).slice(0, 1),
    limit: readLimit(raw.limit),
  };
}

export const readLimit = (raw: unknown): number | null =>
  Number.isInteger(raw) && Number(raw) >= 1 && Number(raw) <= MOST_LIMIT ? Number(raw) : null;

const listOf = (raw: unknown): readonly unknown[] => (Array.isArray(raw) ? raw : []);

function readGrouping(raw: unknown, object: ObjectType, schema: Schema): readonly Grouping[] {
  if (!isObject(raw) || !isText(raw.field)) return [];
  const field = fieldAt(object, raw.field, schema);
  if (!field || !isGrouping(field)) return [];
  const bucket: Bucket | undefined = BUCKETS.find((name) => name === raw.bucket);
  return [{ field: raw.field, bucket: isDated(field) ? (bucket ?? 'month') : null }];
}

function readMeasure(raw: unknown, object: ObjectType, schema: Schema): readonly Measure[] {
  if (!isObject(raw)) return [];
  const fn = MEASURES.find((name) => name === raw.fn);
  if (!fn) return [];
  if (!isText(raw.field)) return fn === 'count' || fn === 'share' ? [{ fn, field: null }] : [];
  const field = fieldAt(object, raw.field, schema);
  return field && (fn === 'count' || measuresOf(field).includes(fn)) ? [{ fn, field: raw.field }] : [];
}

/** The question of a report, without what the server says about it. */
export const questionOf = (it: Question): Question => ({
  object: it.object,
  filter: it.filter,
  groups: it.groups,
  measures: it.measures,
  columns: it.columns,
  chart: it.chart,
  sort: it.sort,
  limit: it.limit,
});

/** The same asked in another way: what the way cannot show is given up, and what it needs is there. */
export function shownAs(question: Question, chart: ChartKind): Question {
  const wasList = question.chart === 'list';
  if (chart === 'list') return { ...question, chart, groups: [], measures: [], sort: [] };
  return {
    ...question,
    chart,
    columns: [],
    measures: question.measures.length > 0 ? question.measures : [COUNT],
    sort: wasList ? [] : question.sort,
  };
}
