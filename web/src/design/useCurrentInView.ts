import { type RefObject, useEffect, useRef } from 'react';

/** Where the pointer or the focus is already; nothing is to move under a finger. */
const THERE = ':hover, :active, :focus-within';

/** Brings an item of a list into view when keys make it the current one. */
export function useCurrentInView<Item extends Element>(current: boolean): RefObject<Item | null> {
  const item = useRef<Item>(null);
  useEffect(() => {
    if (current && !item.current?.matches(THERE)) item.current?.scrollIntoView({ block: 'nearest' });
  }, [current]);
  return item;
}
