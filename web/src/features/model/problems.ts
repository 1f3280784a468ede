import type { TFunction } from 'i18next';
import { ApiProblem } from '@/api/problem';
import { messageOf } from '@/records/problems';

export interface Wrong {
  /** What is wrong with one member of the definition. */
  readonly at: (...members: readonly string[]) => readonly string[];
  readonly general: readonly string[];
}

export const NOTHING_WRONG: Wrong = { at: () => [], general: [] };

/** The member that a problem is about: the server names `account.region.expression`, or `fields[3].options[0].label`. */
const memberOf = (place: string | undefined, shown: ReadonlySet<string>): string | undefined =>
  place
    ?.replace(/\[\d+\]/g, '')
    .split(/[.:]/)
    .findLast((step) => shown.has(step));

/** Sorts what was refused to the members of a definition that are on the screen. */
export function wrongOf(failure: unknown, shown: readonly string[], t: TFunction): Wrong {
  if (failure === null) return NOTHING_WRONG;
  const problems = failure instanceof ApiProblem ? failure.problems : [];
  if (problems.length === 0) return { at: () => [], general: [messageOf(failure, t)] };
  const known = new Set(shown);
  const sorted = problems.map(({ field, detail }) => ({ member: memberOf(field, known), detail }));
  return {
    at: (...members) =>
      sorted
        .filter(({ member }) => member !== undefined && members.includes(member))
        .map(({ detail }) => detail),
    general: sorted.filter(({ member }) => member === undefined).map(({ detail }) => detail),
  };
}
