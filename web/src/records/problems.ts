import type { TFunction } from 'i18next';
import { ApiProblem } from '@/api/problem';

export interface Problems {
  readonly byField: ReadonlyMap<string, readonly string[]>;
  /** What no shown field is to blame for. */
  readonly general: readonly string[];
}

export const NO_PROBLEMS: Problems = { byField: new Map(), general: [] };

/** Sorts a refusal's problems to the fields that are shown; `address.city` belongs to `address`. */
export function problemsOf(failure: unknown, shown: ReadonlySet<string>, t: TFunction): Problems {
  if (!(failure instanceof ApiProblem)) return { byField: new Map(), general: [messageOf(failure, t)] };
  if (failure.problems.length === 0) return { byField: new Map(), general: [messageOf(failure, t)] };
  const byField = new Map<string, string[]>();
  const general: string[] = [];
  for (const { field, detail } of failure.problems) {
    const name = field?.split('.')[0] ?? '';
    if (shown.has(name)) byField.set(name, [...(byField.get(name) ?? []), detail]);
    else general.push(detail);
  }
  return { byField, general };
}

/** One sentence for a failure. The server's own words where it said any. */
export function messageOf(failure: unknown, t: TFunction): string {
  if (!(failure instanceof ApiProblem)) return t('common.problem.unexpected');
  if (failure.status === 0) return t('common.problem.unreachable');
  if (failure.detail !== '') return failure.detail;
  if (failure.title !== '') return failure.title;
  return failure.status === 404 ? t('common.problem.notFound') : t('common.problem.unexpected');
}
