import { keepPreviousData, useQueries } from '@tanstack/react-query';
import { useMemo } from 'react';
import { keys } from '@/api/keys';
import { records } from '@/api/records';
import type { Grouping, Question } from '@/api/reports';
import type { Aggregate, FilterTree, Groups, ObjectType } from '@/api/types';
import type { Part } from '@/records/filter';
import { keptFilter, partsOf } from '@/records/kept';
import { fieldAt } from '@/schema/schema';
import { useSchema } from '@/schema/useSchema';
import { aggregateOf, answerOf, keyOf, linesOf } from './answer';

const FRESH_MS = 30_000;
const NOTHING: Groups = { rows: [], units: [] };

/** What a question asks for, as conditions: its own and those that stand beside it. */
export function useParts(
  object: ObjectType,
  question: Question,
  beside: readonly Part[] = NONE,
): readonly Part[] {
  const schema = useSchema();
  return useMemo(
    () => [...partsOf(object, question.filter, schema), ...beside],
    [object, question.filter, beside, schema],
  );
}

const NONE: readonly Part[] = [];

/** The groups that answer a question, what all come to, and what rows and columns of a pivot come to. */
export function useAnswer(object: ObjectType, question: Question, parts: readonly Part[], enabled = true) {
  const schema = useSchema();
  const filter = useMemo(
    (): FilterTree | undefined => keptFilter(object, parts, '', schema) ?? undefined,
    [object, parts, schema],
  );
  const isPivot = question.chart === 'pivot' && question.groups.length > 1;
  const asked = useMemo(() => {
    const down = question.groups.slice(0, -1);
    const across = question.groups.slice(-1);
    const part = (groups: readonly Grouping[]) => aggregateOf(question, filter, groups);
    const main = aggregateOf(question, filter);
    // Without groups the answer is what everything comes to.
    if (question.groups.length === 0) return [main];
    return [main, part([]), ...(isPivot ? [part(down), part(across)] : [])];
  }, [question, filter, isPivot]);
  const results = useQueries({
    queries: asked.map((one: Aggregate) => ({
      queryKey: keys.groups(object.name, one),
      queryFn: ({ signal }: { signal: AbortSignal }) => records.aggregate(object.name, one, signal),
      staleTime: FRESH_MS,
      placeholderData: keepPreviousData,
      enabled,
    })),
  });
  const [main, sum, down, across] = results.map((result) => result.data);
  const whole = question.groups.length === 0 ? main : sum;
  const answer = useMemo(
    () =>
      main && whole && fits(main, question)
        ? answerOf(question, (path) => fieldAt(object, path, schema), main, whole)
        : undefined,
    [question, object, schema, main, whole],
  );
  const sums = useMemo(() => {
    const of = (groups: Groups | undefined) =>
      new Map(
        linesOf(question, groups ?? NOTHING, whole?.rows[0]?.values ?? []).map(({ group, values }) => [
          keyOf(group),
          values,
        ]),
      );
    return { rows: of(down), columns: of(across) };
  }, [question, whole, down, across]);
  return {
    answer,
    /** What rows and columns of a pivot come to, by their keys. */
    sums,
    failure: results.find((result) => result.error)?.error ?? null,
    isOld: results.some((result) => result.isPlaceholderData),
    retry: () => {
      for (const result of results) if (result.error) void result.refetch();
    },
  };
}

export type Answered = ReturnType<typeof useAnswer>;

/** An answer to the question before has other groups or measures. */
const fits = ({ rows }: Groups, { groups, measures }: Question) =>
  rows.every(({ group, values }) => group.length === groups.length && values.length === measures.length);
