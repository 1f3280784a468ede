import { queryOptions, useQuery } from '@tanstack/react-query';
import { useEffect, useMemo } from 'react';
import { keys } from '@/api/keys';
import { type View, type ViewList, views } from '@/api/views';

const FRESH_MS = 60_000;

export const viewsQuery = (object: string) =>
  queryOptions({
    queryKey: keys.views(object),
    queryFn: () => views.of(object),
    staleTime: FRESH_MS,
    // A list without its views is better than one that is waited for.
    retry: false,
  });

/** What this browser knows of somebody's list before the server has answered: her columns, and no one's conditions. */
const storageKey = (person: string, object: string) => `shuke.list.${person}.${object}`;

/** The views of an object as the reader sees them. Undefined until they are known. */
export function useViews(object: string, person: string) {
  const query = useQuery({ ...viewsQuery(object), placeholderData: () => recall(person, object) });
  const { data, isPlaceholderData } = query;
  useEffect(() => {
    if (data && !isPlaceholderData) remember(person, object, data);
  }, [data, isPlaceholderData, person, object]);
  const ordered = useMemo(() => (data ? inOrder(data) : []), [data]);
  return {
    list: data,
    views: ordered,
    /** Only the columns of the plain list are known so far. */
    guessed: isPlaceholderData,
    /** Known, or known not to be had now: then the list goes on without them. */
    isSettled: data !== undefined || query.errorUpdateCount > 0,
    failure: query.error,
    retry: () => void query.refetch(),
  };
}

/** As the reader has put them; what she has put nowhere comes after, by name. */
function inOrder({ items, tabs }: ViewList): readonly View[] {
  const placeOf = ({ id }: View) => (tabs.includes(id) ? tabs.indexOf(id) : tabs.length);
  return [...items].sort((one, other) => placeOf(one) - placeOf(other));
}

/** Nothing where the list opens with a view: whose conditions are not kept here. */
function recall(person: string, object: string): ViewList | undefined {
  try {
    const kept = localStorage.getItem(storageKey(person, object));
    return kept === null ? undefined : (JSON.parse(kept) as ViewList);
  } catch {
    return undefined;
  }
}

function remember(person: string, object: string, { own, opening }: ViewList) {
  const plain: ViewList = {
    items: [],
    own,
    opening: null,
    tabs: [],
    hidden: [],
    may: { everyone: false, teams: [] },
  };
  try {
    if (opening === null) localStorage.setItem(storageKey(person, object), JSON.stringify(plain));
    else localStorage.removeItem(storageKey(person, object));
  } catch {
    // storage may be forbidden; then the list waits for the server
  }
}
