import { useEffect, useState } from 'react';

/** Looked at so often: pages move what they show without saying so. */
const LOOK_MS = 120;

export interface Box {
  readonly top: number;
  readonly left: number;
  readonly width: number;
  readonly height: number;
}

/** Where on the screen that stands which a step points at; null while it is not there. It is brought into view once. */
export function useTarget(target: string): Box | null {
  const [box, setBox] = useState<Box | null>(null);
  useEffect(() => {
    let seen: Element | null = null;
    const look = () => {
      const found = shown(target);
      if (found && found !== seen) found.scrollIntoView?.({ block: 'nearest' });
      seen = found;
      const now = found?.getBoundingClientRect();
      setBox((old) => (isSame(old, now) ? old : now ? plain(now) : null));
    };
    look();
    const timer = setInterval(look, LOOK_MS);
    return () => clearInterval(timer);
  }, [target]);
  return box;
}

/** The first that takes up room: the same thing may stand in a menu that is closed. */
export function shown(target: string): Element | null {
  const all = [...document.querySelectorAll(`[data-tour="${target}"]`)];
  return all.find((each) => each.getBoundingClientRect().width > 0) ?? null;
}

const plain = ({ top, left, width, height }: DOMRect): Box => ({ top, left, width, height });

const isSame = (old: Box | null, now: DOMRect | undefined) =>
  old === null || !now
    ? old === null && !now
    : old.top === now.top && old.left === now.left && old.width === now.width && old.height === now.height;
