import { useQueryClient } from '@tanstack/react-query';
import { useCallback, useEffect, useMemo, useRef } from 'react';
import { keys } from '@/api/keys';
import type { Field, ObjectType } from '@/api/types';
import { type ColumnLook, type Density, type Look, type View, type ViewList, views } from '@/api/views';
import { columnsOf, fieldAt } from '@/schema/schema';
import { useSchema } from '@/schema/useSchema';
import { arranging } from './arranging';

const SETTLED_MS = 600;

export interface ShownColumn {
  readonly field: Field;
  /** Undefined for the usual width, which grows with the window. */
  readonly width?: number | undefined;
  readonly pinned: boolean;
}

/**
 * The columns that somebody sees: her own, or else the view's, or else the object's. What she changes about them is shown at once
 * and kept on the server a moment later.
 */
export function useLook(object: ObjectType, view: View | undefined, list: ViewList | undefined) {
  const schema = useSchema();
  const client = useQueryClient();
  const own = (view ? view.own : list?.own) ?? null;
  const looks = firstFilled(own?.columns, view?.columns, usual(object));
  const columns = useMemo(
    () =>
      looks.flatMap(({ field: path, width, pinned }): readonly ShownColumn[] => {
        const field = fieldAt(object, path, schema);
        return field?.can.read ? [{ field, width, pinned: pinned === true }] : [];
      }),
    [looks, object, schema],
  );
  const density: Density = own?.density ?? view?.density ?? 'comfortable';
  const viewId = view?.id ?? null;
  const send = useSettled(object.name);

  const keep = useCallback(
    (next: Look | null) => {
      const queryKey = keys.views(object.name);
      // What is on its way tells how it was before.
      if (client.getQueryData(queryKey)) void client.cancelQueries({ queryKey });
      client.setQueryData<ViewList>(queryKey, (old) => old && withOwn(old, viewId, next));
      send(() => (next ? views.keepLook(object.name, viewId, next) : views.forgetLook(object.name, viewId)));
    },
    [client, object.name, viewId, send],
  );
  /** From how it stands now, not from how it was drawn last: two changes may come before it is drawn anew. */
  const change = useCallback(
    (next: (look: Look) => Partial<Look>) => {
      const known = client.getQueryData<ViewList>(keys.views(object.name));
      const shown = known?.items.find(({ id }) => id === viewId);
      const mine = (viewId === null ? known?.own : shown?.own) ?? EMPTY;
      const look = { ...mine, columns: firstFilled(mine.columns, shown?.columns, usual(object)) };
      keep({ ...mine, ...next(look) });
    },
    [client, object, viewId, keep],
  );
  return {
    columns,
    density,
    /** As it is kept, for a view that is saved. */
    looks,
    isOwn: own !== null,
    changeColumns: useCallback(
      (next: (columns: readonly ColumnLook[]) => readonly ColumnLook[]) =>
        change((look) => ({ columns: next(look.columns) })),
      [change],
    ),
    setDensity: useCallback((next: Density) => change(() => ({ density: next })), [change]),
    reset: useCallback(() => keep(null), [keep]),
  };
}

const EMPTY: Look = { columns: [], sort: [], group: null, density: null };

const usualColumns = new WeakMap<ObjectType, readonly ColumnLook[]>();

/** The same list every time, so that what follows from it is not worked out anew. */
function usual(object: ObjectType): readonly ColumnLook[] {
  const known = usualColumns.get(object) ?? columnsOf(object).map(({ name }) => ({ field: name }));
  usualColumns.set(object, known);
  return known;
}

const firstFilled = (...lists: readonly (readonly ColumnLook[] | undefined)[]): readonly ColumnLook[] =>
  lists.find((list) => list !== undefined && list.length > 0) ?? [];

function withOwn(list: ViewList, view: string | null, own: Look | null): ViewList {
  if (view === null) return { ...list, own };
  return { ...list, items: list.items.map((it) => (it.id === view ? { ...it, own } : it)) };
}

/** Sends the last of several changes once nobody makes another; at once when the list is left. */
function useSettled(object: string) {
  const waiting = useRef<{ readonly send: () => Promise<unknown>; readonly settled: () => void } | null>(
    null,
  );
  const timer = useRef(0);
  const flush = useCallback(() => {
    clearTimeout(timer.current);
    const last = waiting.current;
    waiting.current = null;
    // What cannot be sent holds here until the page is closed.
    last
      ?.send()
      .catch(() => undefined)
      .finally(last.settled);
  }, []);
  useEffect(() => {
    window.addEventListener('pagehide', flush);
    return () => {
      window.removeEventListener('pagehide', flush);
      flush();
    };
  }, [flush]);
  return useCallback(
    (send: () => Promise<unknown>) => {
      waiting.current = { send, settled: waiting.current?.settled ?? arranging(object) };
      clearTimeout(timer.current);
      timer.current = window.setTimeout(flush, SETTLED_MS);
    },
    [flush, object],
  );
}
