import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { ShownMeasure } from './answer';
import type { Drill } from './useDrill';

interface Props {
  readonly drill: Drill;
  readonly group: readonly unknown[];
  /** The level of grouping with which the group begins. */
  readonly from?: number;
  readonly measure?: ShownMeasure;
  readonly className?: string;
  readonly children: ReactNode;
}

/** A number that leads to the list behind it. */
export function DrillLink({ drill, group, from = 0, measure, className, children }: Props) {
  const { t } = useTranslation();
  return (
    <Link
      to="/o/$object"
      params={{ object: drill.object }}
      search={drill.search(group, from, measure)}
      title={t('reports.drill')}
      className={className ?? 'hover:text-brand hover:underline'}
    >
      {children}
    </Link>
  );
}
