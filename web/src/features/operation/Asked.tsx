import type { UseQueryResult } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Skeleton } from '@/design/Skeleton';
import { Failed } from '@/records/Failed';

interface Props<Answer> {
  readonly query: UseQueryResult<Answer>;
  readonly children: (answer: Answer) => ReactNode;
}

/** What the server says, its place while it is on its way, or why it does not come and the way to ask again. */
export function Asked<Answer>({ query, children }: Props<Answer>) {
  const { t } = useTranslation();
  if (query.data !== undefined) return children(query.data);
  if (!query.error) return <Skeleton className="mt-6 h-40 w-full" />;
  return <Failed title={t('operation.failed')} failure={query.error} onRetry={() => void query.refetch()} />;
}
