import { useEffect, useRef } from 'react';
import { bulk } from '@/api/bulk';
import type { ObjectType } from '@/api/types';
import { recall } from './runs';
import { useBulk } from './useBulk';

/** Finds the orders again that were given before the page was opened anew: how far they are, to be stopped and taken back. */
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
        const here = items.filter((run) => run.object === object.name);
        for (const run of recall(here)) onFound.current(run);
      },
      () => undefined, // they go on without being watched
    );
  }, [object.name, asks]);
}
