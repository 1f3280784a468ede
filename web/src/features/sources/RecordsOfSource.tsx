import { Waypoints } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import type { RecordsOf, Source } from '@/api/sources';
import type { ObjectType } from '@/api/types';
import { Button } from '@/design/Button';
import { Empty } from '@/design/Empty';
import { useLanguage } from '@/i18n/useLanguage';
import { Awaited } from '@/records/Awaited';
import { RecordLinks } from '@/records/RecordLinks';
import { fieldOf, textOf } from '@/schema/schema';
import { useRecordsOf } from './useSources';

interface Props {
  readonly object: ObjectType;
  readonly of: RecordsOf;
  readonly sources: readonly Source[];
}

/** The records behind a number of the coverage. */
export function RecordsOfSource({ object, of, sources }: Props) {
  const { t } = useTranslation();
  const language = useLanguage();
  const found = useRecordsOf(object.name, of);
  if (!found.data) return <Awaited title={t('sources.failed')} query={found} />;
  const rows = found.data.pages.flatMap((page) => page.items);
  const source = (code: string) => sources.find((it) => it.code === code)?.name ?? code;
  const field = (name: string) => textOf(fieldOf(object, name)?.label, language) || name;
  const which = [
    of.other !== undefined && t('sources.which.other', { other: source(of.other) }),
    of.only === 'true' && t('sources.only'),
    of.only === 'false' && t('sources.several'),
    of.field !== undefined && t('sources.which.field', { field: field(of.field) }),
    of.chosen !== undefined && t('sources.which.chosen', { field: field(of.chosen) }),
  ].filter((it) => it !== false);
  return (
    <div className="flex max-w-4xl flex-col gap-3">
      <p className="text-ink-2">{[source(of.source), ...which].join(' · ')}</p>
      {rows.length === 0 && !found.hasNextPage ? (
        <Empty icon={<Waypoints />} title={t('sources.which.none')} detail={t('sources.which.noneDetail')} />
      ) : (
        <RecordLinks object={object} rows={rows} />
      )}
      {found.hasNextPage && (
        <Button className="w-fit" busy={found.isFetchingNextPage} onClick={() => void found.fetchNextPage()}>
          {t('sources.which.more')}
        </Button>
      )}
    </div>
  );
}
