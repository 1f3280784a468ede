import type { OperatorName } from './operators';

/** What can be asked of each sort of field, in the order in which it is offered. */

const presence = ['isEmpty', 'isNotEmpty'] as const;
export const forPresence: readonly OperatorName[] = presence;
export const forText: readonly OperatorName[] = [
  'contains',
  'notContains',
  'is',
  'isNot',
  'startsWith',
  'endsWith',
  ...presence,
];
export const forNumber: readonly OperatorName[] = [
  'equals',
  'notEquals',
  'above',
  'atLeast',
  'below',
  'atMost',
  'between',
  ...presence,
];
export const forDay: readonly OperatorName[] = [
  'onDay',
  'beforeDay',
  'afterDay',
  'betweenDays',
  'isToday',
  'lastDays',
  'nextDays',
  'daysAgo',
  'thisWeek',
  'thisMonth',
  'lastMonth',
  'thisQuarter',
  'thisYear',
  ...presence,
];
export const forChoice: readonly OperatorName[] = ['anyOf', 'noneOf', ...presence];
