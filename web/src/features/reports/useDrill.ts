import { useNavigate } from '@tanstack/react-router';
import { useMemo } from 'react';
import type { ObjectType } from '@/api/types';
import type { Part } from '@/records/filter';
import { ALL, type ListSearch } from '@/records/listState';
import type { Answer, ShownMeasure } from './answer';
import { partOf, partsOfMeasure } from './drill';

/** From a number to the list behind it: what the report asks, and what makes the group. */
export function useDrill(object: ObjectType, parts: readonly Part[], answer: Answer | undefined) {
  const navigate = useNavigate();
  return useMemo(() => {
    /** @param group the values of the first groupings; of all of them for one group */
    const search = (group: readonly unknown[], from = 0, measure?: ShownMeasure): ListSearch => {
      const made = group.flatMap((value, at): readonly Part[] => {
        const shown = answer?.groupings[from + at];
        return shown ? [partOf(shown.grouping, shown.field, value)] : [];
      });
      const where = [...parts, ...made, ...(measure ? partsOfMeasure(measure.measure, measure.field) : [])];
      return { view: ALL, ...(where.length > 0 ? { where } : {}) };
    };
    return {
      object: object.name,
      search,
      open: (group: readonly unknown[]) =>
        void navigate({ to: '/o/$object', params: { object: object.name }, search: search(group) }),
    };
  }, [object, parts, answer, navigate]);
}

export type Drill = ReturnType<typeof useDrill>;
