import { Link } from '@tanstack/react-router';
import type { RecordsOf } from '@/api/sources';
import { formatNumber } from '@/fields/format';
import { useLanguage } from '@/i18n/useLanguage';

interface Props {
  readonly object: string;
  readonly of: RecordsOf;
  readonly count: number;
}

/** A number that leads to the records behind it. */
export function RecordsNumber({ object, of, count }: Props) {
  const text = formatNumber(count, useLanguage());
  if (count === 0) return text;
  return (
    <Link
      to="/sources"
      search={{ object, ...of } as unknown as Record<string, never>}
      className="text-brand hover:underline"
    >
      {text}
    </Link>
  );
}
