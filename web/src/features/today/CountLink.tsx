import { Link } from '@tanstack/react-router';
import clsx from 'clsx';
import type { ObjectType } from '@/api/types';
import { formatNumber } from '@/fields/format';
import { useLanguage } from '@/i18n/useLanguage';
import type { Part } from '@/records/filter';
import { textOf } from '@/schema/schema';

interface Props {
  readonly object: ObjectType;
  readonly where: readonly Part[];
  readonly count: number;
  readonly isAtLeast: boolean;
  readonly tone?: 'bad' | 'plain';
}

/** A number that leads to the very records it counts. */
export function CountLink({ object, where, count, isAtLeast, tone = 'plain' }: Props) {
  const language = useLanguage();
  return (
    <Link
      to="/o/$object"
      params={{ object: object.name }}
      search={{ where, view: 'all' }}
      className="inline-flex min-h-7 items-center gap-1.5 rounded-control px-1 text-xs text-ink-2 hover:text-ink hover:underline pointer-coarse:min-h-10"
    >
      {textOf(object.plural, language)}
      <span className={clsx('tnum weight-strong', tone === 'bad' ? 'text-bad' : 'text-ink')}>
        {formatNumber(count, language)}
        {isAtLeast && '+'}
      </span>
    </Link>
  );
}
