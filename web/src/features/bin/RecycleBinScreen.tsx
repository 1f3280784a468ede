import { useQuery } from '@tanstack/react-query';
import { useNavigate, useSearch } from '@tanstack/react-router';
import { useCallback } from 'react';
import { useTranslation } from 'react-i18next';
import { keys } from '@/api/keys';
import { records } from '@/api/records';
import type { BinContents } from '@/api/types';
import { SearchBox } from '@/design/SearchBox';
import { Select } from '@/design/Select';
import { Skeleton } from '@/design/Skeleton';
import { formatNumber } from '@/fields/format';
import { useLanguage } from '@/i18n/useLanguage';
import { Failed } from '@/records/Failed';
import { fieldOf, midSentence, textOf } from '@/schema/schema';
import { useSchema } from '@/schema/useSchema';
import { BinEmpty } from './BinEmpty';
import { BinList } from './BinList';
import { Retention } from './Retention';

/** What was deleted and can still come back, one kind of records at a time. */
export function RecycleBinScreen() {
  const { t } = useTranslation();
  const contents = useQuery({ queryKey: keys.bin, queryFn: records.bin });
  return (
    <div className="flex h-full min-w-0 flex-col">
      <header className="flex h-12 shrink-0 items-center border-b border-line px-4">
        <h1 className="truncate text-title font-semibold">{t('bin.title')}</h1>
      </header>
      {contents.data && <Contents contents={contents.data} />}
      {!contents.data && !contents.error && <Skeleton className="m-4 w-1/3" />}
      {!contents.data && contents.error && (
        <Failed title={t('bin.failed')} failure={contents.error} onRetry={() => void contents.refetch()} />
      )}
    </div>
  );
}

function Contents({ contents }: { readonly contents: BinContents }) {
  const { t } = useTranslation();
  const language = useLanguage();
  const schema = useSchema();
  const { object: asked, q: text = '' } = useSearch({ from: '/app/recycle-bin' });
  const navigate = useNavigate({ from: '/recycle-bin' });
  const search = useCallback(
    (q: string) =>
      void navigate({ search: ({ q: _, ...old }) => (q === '' ? old : { ...old, q }), replace: true }),
    [navigate],
  );
  const object = schema.find(asked ?? '') ?? schema.find(contents.items[0]?.object ?? '');
  if (!object) return <BinEmpty days={contents.days} />;

  const choices = contents.items.flatMap(({ object: name, count, countIsAtLeast }) => {
    const label = textOf(schema.find(name)?.plural, language);
    const number = `${formatNumber(count, language)}${countIsAtLeast ? '+' : ''}`;
    return label === '' ? [] : [{ value: name, label: `${label} · ${number}` }];
  });
  const isThere = choices.some((choice) => choice.value === object.name);
  const own = { value: object.name, label: textOf(object.plural, language) };
  return (
    <>
      <div className="no-print flex shrink-0 flex-wrap items-center gap-2 border-b border-line px-4 py-2">
        <span className="w-full sm:w-52">
          <Select
            small
            label={t('bin.object')}
            value={object.name}
            choices={isThere ? choices : [own, ...choices]}
            onChange={(name) => void navigate({ search: { object: name } })}
          />
        </span>
        <SearchBox
          key={object.name}
          label={t('list.searchIn', {
            field: midSentence(fieldOf(object, object.nameField)?.label, language),
          })}
          text={text}
          onText={search}
        />
        <Retention days={contents.days} />
      </div>
      <BinList
        key={`${object.name} ${text}`}
        object={object}
        text={text}
        days={contents.days}
        onClear={() => search('')}
      />
    </>
  );
}
