import { useQueryClient } from '@tanstack/react-query';
import { useCallback, useState } from 'react';
import { keys } from '@/api/keys';
import type { Session } from '@/api/types';
import { forgetBegun, keepBegun, recallBegun } from './begun';

/** What the signed-in person had begun at a place, and the ways to keep more of it or to be done with it. */
export interface Unfinished<Content> {
  /** As it was found when the place was opened; undefined once that is done with. */
  readonly found: { readonly content: Content; readonly at: string } | undefined;
  readonly keep: (content: Content) => void;
  readonly forget: () => void;
}

/** @param is tells what is still understood from what an earlier version of the program may have kept */
export function useBegun<Content>(
  place: string,
  is: (content: unknown) => content is Content,
): Unfinished<Content> {
  const client = useQueryClient();
  const person = client.getQueryData<Session | null>(keys.session)?.user.id;
  const [found, setFound] = useState(() => {
    const begun = person === undefined ? undefined : recallBegun(person, place);
    return begun && is(begun.content) ? { content: begun.content, at: begun.at } : undefined;
  });
  const keep = useCallback(
    (content: Content) => {
      if (person !== undefined) keepBegun(person, place, content);
    },
    [person, place],
  );
  const forget = useCallback(() => {
    if (person !== undefined) forgetBegun(person, place);
    setFound(undefined);
  }, [person, place]);
  return { found, keep, forget };
}
