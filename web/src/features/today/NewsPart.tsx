import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { ArrowRight } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { keys } from '@/api/keys';
import { today as api } from '@/api/today';
import type { Change, ObjectType } from '@/api/types';
import { Boundary } from '@/design/Boundary';
import { Button } from '@/design/Button';
import { ObjectIcon } from '@/design/ObjectIcon';
import { Skeleton } from '@/design/Skeleton';
import { formatDay } from '@/fields/format';
import { isEmpty, isObject, isText, useReader } from '@/fields/kind';
import { kindOf } from '@/fields/registry';
import { TimeAgo } from '@/fields/TimeAgo';
import { addDays, type Day } from '@/fields/time';
import { aboutOf } from '@/records/schedule';
import { nameOf } from '@/records/useRecord';
import { fieldOf, textOf } from '@/schema/schema';
import { useSchema } from '@/schema/useSchema';
import { Failed } from './Failed';
import { type Story, storiesOf } from './news';
import { Nothing, Part } from './Part';

const AT_FIRST = 8;
const CHANGES_TOLD = 3;
const WEEK = 7;

/** What other people did on my records and around them since the last workday. */
export function NewsPart({ today }: { readonly today: Day }) {
  const { t } = useTranslation();
  const { language } = useReader();
  const [since, setSince] = useState<Day | undefined>(undefined);
  const [all, setAll] = useState(false);
  const news = useQuery({
    queryKey: keys.news(since),
    queryFn: ({ signal }) => api.news(since, signal),
    staleTime: 60_000,
  });
  const stories = storiesOf(news.data?.items ?? []);
  const shown = all ? stories : stories.slice(0, AT_FIRST);
  const week = addDays(today, -WEEK);
  return (
    <Part
      title={t('today.news')}
      beside={
        news.data && (
          <span className="text-xs text-ink-2">
            {t('today.since', { day: formatDay(news.data.since, language) })}
          </span>
        )
      }
    >
      {news.error && <Failed failure={news.error} onRetry={() => void news.refetch()} />}
      {news.isPending && (
        <p className="px-3.5 py-3">
          <Skeleton className="w-2/3" />
        </p>
      )}
      {news.data && stories.length === 0 && <Nothing>{t('today.noNews')}</Nothing>}
      {shown.length > 0 && (
        <ul className="py-1">
          {shown.map((story) => (
            <Boundary key={story.key} resetKey={story} fallback={() => null}>
              <One story={story} />
            </Boundary>
          ))}
        </ul>
      )}
      <div className="flex flex-wrap gap-1.5 px-2 pb-2 empty:hidden">
        {!all && stories.length > AT_FIRST && (
          <Button look="ghost" onClick={() => setAll(true)}>
            {t('today.moreNews', { count: stories.length - AT_FIRST })}
          </Button>
        )}
        {news.data && since === undefined && news.data.since > week && (
          <Button look="ghost" onClick={() => setSince(week)}>
            {t('today.wholeWeek')}
          </Button>
        )}
        {all && news.data?.more && <p className="px-1.5 py-1 text-xs text-ink-2">{t('today.evenMore')}</p>}
      </div>
    </Part>
  );
}

function One({ story }: { readonly story: Story }) {
  const { t } = useTranslation();
  const { language } = useReader();
  const object = useSchema().find(story.object);
  if (!object) return null;
  const { record, at, isNew, changes } = story;
  const about = isNew ? aboutOf(object, record) : null;
  const owner = record.owner;
  const who = story.by.length > 0 ? story.by : isObject(owner) && isText(owner.label) ? [owner.label] : [];
  return (
    <li className="flex gap-2.5 px-3.5 py-1.5 hover:bg-hover">
      <ObjectIcon name={object.icon} className="mt-0.5 size-4 shrink-0 text-ink-3" />
      <div className="min-w-0 flex-1">
        <p className="flex flex-wrap items-baseline gap-x-1.5">
          {isNew && (
            <span className="text-ink-2">{t('today.new', { object: textOf(object.label, language) })}</span>
          )}
          <Link
            to="/o/$object/$id"
            params={{ object: object.name, id: record.id }}
            search={isNew ? {} : { tab: 'timeline' }}
            data-thing
            className="min-w-0 break-words weight-strong hover:underline"
          >
            {nameOf(object, record)}
          </Link>
          <span className="text-xs text-ink-2">
            {[about?.label, who.join(language === 'zh-CN' ? '、' : ', ')].filter(Boolean).join(' · ')}
          </span>
          <TimeAgo at={at} className="text-xs text-ink-3" />
        </p>
        {changes.length > 0 && (
          <ul className="mt-0.5 text-xs">
            {changes.slice(0, CHANGES_TOLD).map((change) => (
              <Line key={change.field} object={object} change={change} />
            ))}
            {changes.length > CHANGES_TOLD && (
              <li className="text-ink-2">
                {t('today.moreChanges', { count: changes.length - CHANGES_TOLD })}
              </li>
            )}
          </ul>
        )}
      </div>
    </li>
  );
}

function Line({ object, change }: { readonly object: ObjectType; readonly change: Change }) {
  const reader = useReader();
  const field = fieldOf(object, change.field);
  if (!field?.can.read) return null;
  const { t, language } = reader;
  const show = (value: unknown) =>
    isEmpty(value) ? t('record.emptyValue') : kindOf(field).format(value, field, reader);
  return (
    <li className="flex min-w-0 flex-wrap items-baseline gap-x-1.5">
      <span className="text-ink-2">{textOf(field.label, language)}</span>
      {!isEmpty(change.before) && (
        <>
          <del className="max-w-40 truncate text-ink-3">{show(change.before)}</del>
          <ArrowRight role="img" aria-label={t('record.becomes')} className="size-3 self-center text-ink-3" />
        </>
      )}
      <ins className="max-w-60 truncate no-underline">{show(change.after)}</ins>
    </li>
  );
}
