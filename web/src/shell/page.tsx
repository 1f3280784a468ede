import { later } from '@/design/Later';
import { type ComponentType, Suspense } from 'react';
import { useTranslation } from 'react-i18next';
import type { RoleFunction } from '@/api/types';
import { useMay } from '@/features/session/useMay';
import { useTitle } from '@/i18n/useTitle';
import { NotFound } from './ObjectRoutes';

interface Options {
  /** What the window is called; a page whose texts come with it says so itself. */
  readonly title?: `shell.${'calendar' | 'today' | 'security' | 'people' | 'organisation' | 'audit' | 'sso' | 'encryption' | 'rights'}`;
  /** For whoever has any of these functions, with none named for administrators; to everybody else the page is not there. */
  readonly functions?: readonly RoleFunction[];
}

/** A page that is loaded when somebody goes there. */
export function page(load: () => Promise<ComponentType>, { title, functions }: Options = {}) {
  const Screen = later(() => load().then((it) => ({ default: it })));
  return function Page() {
    const { t } = useTranslation();
    const may = useMay(...(functions ?? []));
    useTitle(title && t(title));
    if (functions && !may) return <NotFound />;
    return (
      <Suspense>
        <Screen />
      </Suspense>
    );
  };
}
