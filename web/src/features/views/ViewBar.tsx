import { useState } from 'react';
import type { View } from '@/api/views';
import { quietly } from '@/design/Later';
import { useHotkeys } from '@/design/useHotkeys';
import { ViewTabs } from './ViewTabs';
import type { Asking, ViewWorkProps } from './ViewWork';

const ViewWork = quietly(() => import('./ViewWork').then((it) => ({ default: it.ViewWork })));

const NO_KEYS = {};

interface Props extends Omit<ViewWorkProps, 'asking' | 'onAsk'> {
  readonly views: readonly View[];
}

/** The tabs of a list, and what to do about changes that no view holds yet. */
export function ViewBar({ views, ...work }: Props) {
  const { object, list, current, isChanged } = work;
  const [asking, setAsking] = useState<Asking | null>(null);
  // The browser would print only the rows in view.
  useHotkeys(object.can.export === false ? NO_KEYS : { 'mod+p': () => setAsking('print') });
  return (
    <div className="no-print flex min-h-10 shrink-0 flex-wrap items-center gap-x-3 gap-y-1 border-b border-line px-3 py-1">
      <ViewTabs object={object} list={list} views={views} current={current} onAsk={setAsking} />
      {(isChanged || asking) && <ViewWork {...work} asking={asking} onAsk={setAsking} />}
    </div>
  );
}
