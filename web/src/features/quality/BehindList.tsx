import { Link } from '@tanstack/react-router';
import { CheckCheck } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import type { Spot } from '@/api/quality';
import type { ObjectType } from '@/api/types';
import { Button } from '@/design/Button';
import { Empty } from '@/design/Empty';
import { Awaited } from '@/records/Awaited';
import { RecordLinks } from '@/records/RecordLinks';
import { useBehind } from './useQuality';

interface Props {
  readonly object: ObjectType;
  readonly spot: Spot;
}

/** The records behind a number that no filter finds, and what is wrong with each. */
export function BehindList({ object, spot }: Props) {
  const { t } = useTranslation();
  const found = useBehind(object.name, spot);
  if (!found.data) return <Awaited title={t('quality.failed')} query={found} />;
  const items = found.data.pages.flatMap((page) => page.items);
  if (items.length === 0 && !found.hasNextPage) {
    return <Empty icon={<CheckCheck />} title={t('quality.noneLeft')} detail={t('quality.noneLeftDetail')} />;
  }
  const wrong = new Map(
    items.map(({ record, problems }) => [
      record.id,
      problems.map(({ field, text }) => (
        <p key={`${field} ${text}`} className="text-xs text-ink-2">
          {text}
        </p>
      )),
    ]),
  );
  return (
    <div className="max-w-4xl">
      <p className="mb-3 text-ink-2">
        {spot.measure === 'uniqueness' ? t('quality.seenAlike') : t('quality.seenWrong')}{' '}
        {spot.measure === 'uniqueness' && (
          <Link
            to="/duplicates"
            search={{ object: object.name } as unknown as Record<string, never>}
            className="text-brand hover:underline"
          >
            {t('quality.toDuplicates')}
          </Link>
        )}
      </p>
      <RecordLinks
        object={object}
        rows={items.map(({ record }) => record)}
        below={(row) => wrong.get(row.id)}
      />
      {found.hasNextPage && (
        <Button className="mt-3" busy={found.isFetchingNextPage} onClick={() => void found.fetchNextPage()}>
          {t('quality.more')}
        </Button>
      )}
    </div>
  );
}
