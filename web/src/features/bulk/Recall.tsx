import './texts';
import { useEffect, useRef } from 'react';
import { bulk } from '@/api/bulk';
import type { ObjectType } from '@/api/types';
import { recall, useRuns } from './runs';
import { useBulk } from './useBulk';

interface Props {
  readonly object: ObjectType;
  /** Told when there is something to show. */
  readonly onShow: (shown: boolean) => void;
}

/** Finds the orders again that were given before the page was opened anew: how far they are, to be stopped and taken back. */
export function Recall({ object, onShow }: Props) {
  const { resume } = useBulk(object);
  const isShown = useRuns(object.name).length > 0;
  const onFound = useRef(resume);
  useEffect(() => {
    onFound.current = resume;
  });
  useEffect(() => {
    bulk.own().then(
      ({ items }) => {
        const here = items.filter((run) => run.object === object.name);
        for (const run of recall(here)) onFound.current(run);
      },
      () => undefined, // they go on without being watched
    );
  }, [object.name]);
  useEffect(() => {
    if (isShown) onShow(true);
  }, [isShown, onShow]);
  return null;
}
