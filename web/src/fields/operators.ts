import type { Comparison, Field, FilterTree } from '@/api/types';
import { counted, days, relative } from './days';
import { addDays, isDay } from './time';

/** What a person can ask of a field. Names are kept in links, so they do not change. */
export type OperatorName =
  | 'is'
  | 'isNot'
  | 'contains'
  | 'notContains'
  | 'startsWith'
  | 'endsWith'
  | 'equals'
  | 'notEquals'
  | 'above'
  | 'atLeast'
  | 'below'
  | 'atMost'
  | 'between'
  | 'anyOf'
  | 'noneOf'
  | 'isMe'
  | 'isTrue'
  | 'isFalse'
  | 'onDay'
  | 'beforeDay'
  | 'afterDay'
  | 'betweenDays'
  | 'isToday'
  | 'lastDays'
  | 'nextDays'
  | 'daysAgo'
  | 'thisWeek'
  | 'thisMonth'
  | 'lastMonth'
  | 'thisQuarter'
  | 'thisYear'
  | 'isEmpty'
  | 'isNotEmpty';

export type ArgumentShape = 'none' | 'value' | 'range' | 'many' | 'day' | 'dayRange' | 'count';

export interface Asked {
  readonly field: Field;
  readonly argument: unknown;
  readonly timeZone: string;
  readonly now: Date;
  /** To be asked another day too: what is relative stays so, and days are the server's to find. */
  readonly kept?: boolean;
}

export interface Operator {
  readonly argument: ArgumentShape;
  readonly tree: (asked: Asked) => FilterTree;
}

const compare = (op: Comparison, field: string, value: unknown): FilterTree => ({ op, field, value });
const not = (tree: FilterTree): FilterTree => ({ op: 'not', of: [tree] });
const and = (...of: readonly FilterTree[]): FilterTree => ({ op: 'and', of });

const simple = (op: Comparison): Operator => ({
  argument: 'value',
  tree: ({ field, argument }) => compare(op, field.name, argument),
});

const fixed = (tree: (field: string) => FilterTree): Operator => ({
  argument: 'none',
  tree: ({ field }) => tree(field.name),
});

/** A field of several values is one of them when it holds any of them. */
function oneOf({ field, argument }: Asked): FilterTree {
  const holdsSeveral = field.many || field.type === 'multiPicklist' || field.type === 'tags';
  if (!holdsSeveral || !Array.isArray(argument)) return compare('in', field.name, argument);
  return compare('hasAny', field.name, argument);
}

const pair = (argument: unknown): readonly [unknown, unknown] =>
  Array.isArray(argument) ? [argument[0], argument[1]] : [null, null];

export const operators: Readonly<Record<OperatorName, Operator>> = {
  is: simple('eq'),
  isNot: simple('ne'),
  contains: simple('contains'),
  notContains: {
    argument: 'value',
    tree: ({ field, argument }) => not(compare('contains', field.name, argument)),
  },
  startsWith: simple('startsWith'),
  endsWith: simple('endsWith'),
  equals: simple('eq'),
  notEquals: simple('ne'),
  above: simple('gt'),
  atLeast: simple('ge'),
  below: simple('lt'),
  atMost: simple('le'),
  between: {
    argument: 'range',
    tree: ({ field, argument }) => {
      const [from, to] = pair(argument);
      return and(compare('ge', field.name, from), compare('le', field.name, to));
    },
  },
  anyOf: { argument: 'many', tree: oneOf },
  noneOf: { argument: 'many', tree: (asked) => not(oneOf(asked)) },
  isMe: fixed((field) => compare('eq', field, { fn: 'me' })),
  isTrue: fixed((field) => compare('eq', field, true)),
  isFalse: fixed((field) => compare('eq', field, false)),
  onDay: { argument: 'day', tree: (asked) => days(asked, String(asked.argument), String(asked.argument)) },
  beforeDay: { argument: 'day', tree: (asked) => days(asked, null, addDays(String(asked.argument), -1)) },
  afterDay: { argument: 'day', tree: (asked) => days(asked, addDays(String(asked.argument), 1), null) },
  betweenDays: {
    argument: 'dayRange',
    tree: (asked) => {
      const [from, to] = pair(asked.argument);
      return days(asked, String(from), String(to));
    },
  },
  isToday: relative({ fn: 'today' }, { fn: 'today' }),
  lastDays: counted((count) => [{ fn: 'today', days: 1 - count }, { fn: 'today' }]),
  nextDays: counted((count) => [{ fn: 'today' }, { fn: 'today', days: count - 1 }]),
  daysAgo: counted((count) => [null, { fn: 'today', days: -count }]),
  thisWeek: relative({ fn: 'weekStart' }, { fn: 'weekStart', days: 6 }),
  thisMonth: relative({ fn: 'monthStart' }, { fn: 'monthStart', months: 1, days: -1 }),
  lastMonth: relative({ fn: 'monthStart', months: -1 }, { fn: 'monthStart', days: -1 }),
  thisQuarter: relative({ fn: 'quarterStart' }, { fn: 'quarterStart', months: 3, days: -1 }),
  thisYear: relative({ fn: 'yearStart' }, { fn: 'yearStart', months: 12, days: -1 }),
  isEmpty: fixed((field) => compare('eq', field, null)),
  isNotEmpty: fixed((field) => compare('ne', field, null)),
};

export const isOperator = (name: unknown): name is OperatorName =>
  typeof name === 'string' && Object.hasOwn(operators, name);

const MOST_DAYS = 3660;
const filled = (value: unknown) => value !== null && value !== undefined && value !== '';

/** Whether an argument is whole, so that the condition can be asked. */
export function fits(operator: OperatorName, argument: unknown): boolean {
  switch (operators[operator].argument) {
    case 'none':
      return true;
    case 'value':
      return filled(argument);
    case 'range':
      return pair(argument).every(filled);
    case 'many':
      return Array.isArray(argument) && argument.length > 0;
    case 'day':
      return isDay(argument);
    case 'dayRange':
      return pair(argument).every(isDay);
    case 'count':
      return Number.isInteger(argument) && Number(argument) >= 1 && Number(argument) <= MOST_DAYS;
  }
}
