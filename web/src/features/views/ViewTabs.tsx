import { Link } from '@tanstack/react-router';
import clsx from 'clsx';
import { Ellipsis } from 'lucide-react';
import { Suspense, useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import type { ObjectType } from '@/api/types';
import type { View, ViewList } from '@/api/views';
import { Button } from '@/design/Button';
import { Later, later } from '@/design/Later';
import { Menu } from '@/design/Menu';
import { useLanguage } from '@/i18n/useLanguage';
import { ALL } from '@/records/listState';
import { textOf } from '@/schema/schema';
import type { Asking } from './ViewWork';

const MoreViews = later(() => import('./MoreViews').then((it) => ({ default: it.MoreViews })));
const ViewMenu = later(() => import('./ViewMenu').then((it) => ({ default: it.ViewMenu })));

interface Props {
  readonly object: ObjectType;
  readonly list: ViewList | undefined;
  /** In the reader's order. */
  readonly views: readonly View[];
  readonly current: View | undefined;
  readonly onAsk: (asking: Asking) => void;
}

/** The views of a list as tabs: each is an address, the one in use with a menu of what can be done with it. */
export function ViewTabs({ object, list, views, current, onAsk }: Props) {
  const { t } = useTranslation();
  const language = useLanguage();
  const wanted = views.filter(({ id }) => id === current?.id || !list?.hidden.includes(id));
  const tabs = wanted.filter((view) => view.tab || view.id === current?.id);
  const others = wanted.filter((view) => !tabs.includes(view));
  const name = current?.name ?? t('views.all');
  const row = useRef<HTMLElement>(null);
  // biome-ignore lint/correctness/useExhaustiveDependencies: another view may stand out of sight
  useEffect(() => {
    row.current
      ?.querySelector('[aria-current="page"]')
      ?.scrollIntoView?.({ block: 'nearest', inline: 'nearest' });
  }, [current?.id]);
  return (
    <nav
      ref={row}
      data-tour="views"
      aria-label={t('views.label', { objects: textOf(object.plural, language) })}
      className="no-scrollbar flex min-w-0 items-center gap-1 overflow-x-auto"
    >
      <Tab object={object.name} view={ALL} isCurrent={!current}>
        {t('views.all')}
      </Tab>
      {tabs.map((view) => (
        <Tab key={view.id} object={object.name} view={view.id} isCurrent={view.id === current?.id}>
          {view.name}
        </Tab>
      ))}
      <Menu
        trigger={
          <Button
            look="ghost"
            className="px-1.5!"
            aria-label={t('views.menu', { name })}
            title={t('views.menu', { name })}
            icon={<Ellipsis aria-hidden className="size-4" />}
          />
        }
      >
        <Suspense>
          <ViewMenu object={object} list={list} views={views} current={current} onAsk={onAsk} />
        </Suspense>
      </Menu>
      {others.length > 0 && (
        <Later>
          <MoreViews object={object.name} views={others} />
        </Later>
      )}
    </nav>
  );
}

interface TabProps {
  readonly object: string;
  readonly view: string;
  readonly isCurrent: boolean;
  readonly children: string;
}

const Tab = ({ object, view, isCurrent, children }: TabProps) => (
  <Link
    to="/o/$object"
    params={{ object }}
    search={{ view }}
    aria-current={isCurrent ? 'page' : undefined}
    activeProps={{}}
    className={clsx(
      'flex h-7 max-w-56 shrink-0 items-center rounded-control px-2.5 pointer-coarse:h-10',
      isCurrent ? 'bg-brand-soft weight-strong text-brand-2' : 'text-ink-2 hover:bg-hover hover:text-ink',
    )}
  >
    <span className="truncate">{children}</span>
  </Link>
);
