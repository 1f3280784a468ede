import { Suspense } from 'react';
import { later } from '@/design/Later';

type Pages = typeof import('./settingsPages');

/** A page that is no list and no record: not even its frame is loaded before somebody goes there. */
export function laterPage(name: keyof Pages) {
  const Page = later(() => import('./settingsPages').then((pages) => ({ default: pages[name] })));
  return () => (
    <Suspense>
      <Page />
    </Suspense>
  );
}
