import { Link } from '@tanstack/react-router';
import clsx from 'clsx';
import { Columns3, List } from 'lucide-react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { ObjectType } from '@/api/types';
import { columnFields } from '@/records/boardState';
import type { ListSearch } from '@/records/listState';

interface Props {
  readonly object: ObjectType;
  readonly shown: 'list' | 'board';
  /** What is asked for, which is the same in both. */
  readonly search: ListSearch;
}

/** The same records as a list or as a board; nothing where there is nothing to make columns of. */
export function ViewSwitch({ object, shown, search: { row: _, ...asked } }: Props) {
  const { t } = useTranslation();
  if (columnFields(object).length === 0) return null;
  const params = { object: object.name };
  const look = (active: boolean) => ({
    className: clsx(
      'flex h-full items-center gap-1.5 rounded-[5px] px-2',
      active ? 'bg-panel text-ink shadow-sm' : 'text-ink-2 hover:text-ink',
    ),
    'aria-current': active ? ('page' as const) : undefined,
  });
  const face = (icon: ReactNode, label: string) => (
    <>
      {icon}
      <span className="max-sm:sr-only">{label}</span>
    </>
  );
  return (
    <nav
      data-tour="switch"
      aria-label={t('list.view.title')}
      className="flex h-7 shrink-0 rounded-control bg-mute-soft p-0.5 pointer-coarse:h-10"
    >
      <Link to="/o/$object" params={params} search={asked} {...look(shown === 'list')}>
        {face(<List aria-hidden className="size-3.5" />, t('list.view.list'))}
      </Link>
      <Link to="/o/$object/board" params={params} search={asked} {...look(shown === 'board')}>
        {face(<Columns3 aria-hidden className="size-3.5" />, t('list.view.board'))}
      </Link>
    </nav>
  );
}
