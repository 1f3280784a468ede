import type { Grouping, Measure, Question } from '@/api/reports';
import type { Aggregate, Field, Groups, Unit } from '@/api/types';
import { isNumber, isObject, isText } from '@/fields/kind';

/** More groups than these are not asked for at once. */
export const MOST_SHOWN = 1000;

export interface ShownGrouping {
  readonly grouping: Grouping;
  readonly field: Field;
}

export interface ShownMeasure {
  readonly measure: Measure;
  /** Undefined for a count of records. */
  readonly field: Field | undefined;
  readonly unit: Unit | null;
}

/** One group: the values that make it, and what is measured of it. */
export interface Line {
  readonly key: string;
  readonly group: readonly unknown[];
  readonly values: readonly unknown[];
}

export interface Answer {
  readonly groupings: readonly ShownGrouping[];
  readonly measures: readonly ShownMeasure[];
  readonly lines: readonly Line[];
  /** Over everything that the filter leaves, groups that are not shown included. */
  readonly totals: readonly unknown[];
  /** There are more groups than were asked for. */
  readonly isCut: boolean;
  /** Currencies whose amounts are in no sum, for want of a rate. */
  readonly withoutRate: readonly string[];
}

/** A share is worked out of what it is a share of. */
const askedOf = ({ fn, field }: Measure) => {
  const asked = fn === 'share' ? (field === null ? 'count' : 'sum') : fn;
  return field === null ? { fn: asked } : { fn: asked, field };
};

/** What the server is asked for the groups of a question. */
export function aggregateOf(
  question: Question,
  filter: Aggregate['filter'],
  groups: readonly Grouping[] = question.groups,
): Aggregate {
  const isWhole = groups === question.groups;
  return {
    filter,
    groupBy: groups.map(({ field, bucket }) => (bucket ? { field, bucket } : { field })),
    measures: question.measures.map(askedOf),
    ...(isWhole && question.sort.length > 0 ? { sort: question.sort } : {}),
    limit: isWhole ? (question.limit ?? MOST_SHOWN) : MOST_SHOWN,
  };
}

export function answerOf(
  question: Question,
  fieldOf: (path: string) => Field | undefined,
  answer: Groups,
  whole: Groups,
): Answer {
  const groupings = question.groups.flatMap((grouping) => {
    const field = fieldOf(grouping.field);
    return field ? [{ grouping, field }] : [];
  });
  const measures = question.measures.map((measure, at) => ({
    measure,
    field: measure.field === null ? undefined : fieldOf(measure.field),
    unit: measure.fn === 'share' ? null : (answer.units[at] ?? whole.units[at] ?? null),
  }));
  const totals = whole.rows[0]?.values ?? [];
  const lines = linesOf(question, answer, totals);
  return {
    groupings,
    measures,
    lines: question.sort.length > 0 ? lines : lines.toSorted((one, other) => compare(one, other, groupings)),
    totals: question.measures.map(({ fn }, at) =>
      fn === 'share' ? shareOf(totals[at], totals[at]) : totals[at],
    ),
    isCut: question.limit === null && lines.length >= MOST_SHOWN,
    withoutRate: [...new Set(whole.units.flatMap((unit) => unit?.withoutRate ?? []))],
  };
}

export function linesOf(question: Question, answer: Groups, totals: readonly unknown[]): readonly Line[] {
  return answer.rows.map(({ group, values }) => ({
    key: keyOf(group),
    group,
    values: values.map((value, at) =>
      question.measures[at]?.fn === 'share' ? shareOf(value, totals[at]) : value,
    ),
  }));
}

/** In percent; nothing of nothing. */
export function shareOf(value: unknown, whole: unknown): number | null {
  return isNumber(value) && isNumber(whole) && whole !== 0 ? (value * 100) / whole : null;
}

export const keyOf = (group: readonly unknown[]): string =>
  JSON.stringify(group.map((value) => (isObject(value) && isText(value.id) ? value.id : (value ?? null))));

/** Options in their own order, dates and numbers by size, names by letter; what has no value comes last. */
function compare(one: Line, other: Line, groupings: readonly ShownGrouping[]): number {
  for (const [at, { field }] of groupings.entries()) {
    const order = compareValues(one.group[at], other.group[at], field);
    if (order !== 0) return order;
  }
  return 0;
}

export function compareValues(one: unknown, other: unknown, field: Field): number {
  if (keyOf([one]) === keyOf([other])) return 0;
  if (one === null || one === undefined) return 1;
  if (other === null || other === undefined) return -1;
  if (field.options) {
    const place = (value: unknown) => field.options?.findIndex((option) => option.value === value) ?? -1;
    const [first, second] = [place(one), place(other)];
    if (first !== second && first >= 0 && second >= 0) return first - second;
    if (first >= 0 !== second >= 0) return first >= 0 ? -1 : 1;
  }
  if (isNumber(one) && isNumber(other)) return one - other;
  if (typeof one === 'boolean') return one ? -1 : 1;
  const text = (value: unknown) => (isObject(value) && isText(value.label) ? value.label : String(value));
  return text(one).localeCompare(text(other));
}
