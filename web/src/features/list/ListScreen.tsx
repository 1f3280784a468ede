import { later } from '@/design/Later';
import { useNavigate, useSearch } from '@tanstack/react-router';
import { Suspense, useEffect } from 'react';
import type { ObjectType } from '@/api/types';
import { useSession } from '@/features/session/useSession';
import { ALL } from '@/records/listState';
import { useViews } from '@/records/useViews';
import { ListOf } from './ListOf';

const ViewMissing = later(() => import('./EmptyList').then((it) => ({ default: it.ViewMissing })));

/** A list opens with the view that its address names; where it names nothing, with the one that the reader has chosen. */
export function ListScreen({ object }: { readonly object: ObjectType }) {
  const search = useSearch({ from: '/app/o/$object' });
  const navigate = useNavigate({ from: '/o/$object' });
  const shelf = useViews(object.name, useSession()?.user.id ?? '');
  const { row: _row, peek: _peek, ...asked } = search;
  const opening = Object.keys(asked).length === 0 ? (shelf.list?.opening ?? null) : null;
  const id = search.view ?? opening ?? ALL;
  useEffect(() => {
    // Into the address at once, so that whoever it is sent to sees the same.
    if (opening !== null) {
      void navigate({ search: (old) => ({ ...old, view: opening }), replace: true });
    }
  }, [opening, navigate]);

  const view = shelf.views.find((it) => it.id === id);
  if (!shelf.isSettled || (shelf.guessed && id !== ALL)) return <div aria-busy className="h-full" />;
  if (id !== ALL && !view) {
    if (!shelf.list && !shelf.failure) return <div aria-busy className="h-full" />;
    const failure = shelf.failure ?? undefined;
    return (
      <Suspense>
        <ViewMissing object={object} {...(failure ? { failure } : {})} onRetry={shelf.retry} />
      </Suspense>
    );
  }
  return <ListOf object={object} shelf={shelf} view={view} />;
}
