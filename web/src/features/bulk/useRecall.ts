import { useEffect, useRef } from 'react';
import { bulk } from '@/api/bulk';
import type { ObjectType } from '@/api/types';
import { isAtWork, recall } from './runs';
import { useBulk } from './useBulk';

/** Finds the orders again that were given before the page was opened anew, as long as they can be stopped or taken back. */
export function useRecall(object: ObjectType): void {
  const { resume } = useBulk(object);
  const onFound = useRef(resume);
  useEffect(() => {
    onFound.current = resume;
  });
  const asks = object.can.bulk !== false;
  useEffect(() => {
    if (!asks) return;
    bulk.own().then(
      ({ items }) => {
        const here = items.filter((run) => run.object === object.name && (isAtWork(run) || run.canBeUndone));
        for (const run of recall(here)) onFound.current(run);
      },
      () => undefined, // they go on without being watched
    );
  }, [object.name, asks]);
}
