import './texts';
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { mergeKeys, merges } from '@/api/merges';
import { TimeAgo } from '@/fields/TimeAgo';
import { useLanguage } from '@/i18n/useLanguage';

interface Props {
  readonly object: string;
  readonly id: string;
}

/** The merges that a record took part in; nothing where there are none. */
export function MergesOf({ object, id }: Props) {
  const { t } = useTranslation();
  const language = useLanguage();
  const found = useQuery({
    queryKey: mergeKeys.of(object, id),
    queryFn: ({ signal }) => merges.list(object, id, signal),
  });
  const items = found.data?.items ?? [];
  if (items.length === 0) return null;
  return (
    <section aria-label={t('merge.history')} className="max-w-3xl px-4 pt-4 sm:px-6">
      <h2 className="mb-2 font-medium">{t('merge.history')}</h2>
      <ul className="flex flex-col gap-1.5">
        {items.map((merge) => (
          <li key={merge.id} className="flex flex-wrap items-baseline gap-x-2">
            <Link to="/merges/$id" params={{ id: merge.id }} className="text-brand hover:underline">
              {t('merge.of', {
                names: merge.records
                  .map(({ label }) => label ?? t('merge.unseen'))
                  .join(language === 'en' ? ', ' : '、'),
              })}
            </Link>
            <span className="text-xs text-ink-2">
              {merge.by.label} · <TimeAgo at={merge.at} />
              {merge.state === 'undone' && ` · ${t('merge.wasUndone')}`}
            </span>
          </li>
        ))}
      </ul>
    </section>
  );
}
