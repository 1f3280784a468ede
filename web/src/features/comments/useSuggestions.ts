import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import { comments } from '@/api/comments';
import { keys } from '@/api/keys';
import { useFound } from '@/features/jump/useFound';
import type { Asked } from './wording';

const PAUSE_MS = 120;
const MOST = 8;
const EACH = 4;

export interface Suggestion {
  readonly object: string;
  readonly id: string;
  readonly label: string;
  /** Of people: whether the record can be seen by them. */
  readonly sees: boolean;
}

/** People or records that fit what is typed behind the sign. */
export function useSuggestions(object: string, id: string, asked: Asked | null) {
  const people = usePeople(object, id, asked?.sign === '@' ? asked.typed : null);
  const found = useFound(asked?.sign === '#' ? asked.typed : '');
  if (asked?.sign === '@') return people;
  const items = found.groups
    .filter((group) => group.object !== 'user')
    .flatMap((group) =>
      group.items
        .slice(0, EACH)
        .map((hit): Suggestion => ({ object: group.object, id: hit.id, label: hit.label, sees: true })),
    );
  return { items: asked === null ? [] : items.slice(0, MOST), isLooking: found.isLooking };
}

function usePeople(object: string, id: string, typed: string | null) {
  const [settled, setSettled] = useState(typed);
  useEffect(() => {
    const timer = window.setTimeout(() => setSettled(typed), typed === '' ? 0 : PAUSE_MS);
    return () => window.clearTimeout(timer);
  }, [typed]);
  const answer = useQuery({
    queryKey: keys.mentionable(object, id, settled ?? ''),
    queryFn: ({ signal }) => comments.people(object, id, settled ?? '', signal),
    enabled: settled !== null,
    placeholderData: keepPreviousData,
    staleTime: 30_000,
  });
  const items = (answer.data?.items ?? []).map(
    (person): Suggestion => ({ object: 'user', id: person.id, label: person.name, sees: person.sees }),
  );
  return { items: typed === null ? [] : items, isLooking: answer.isFetching || settled !== typed };
}
