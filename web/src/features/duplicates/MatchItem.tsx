import { ExternalLink } from 'lucide-react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { Match } from '@/api/duplicates';
import { formatPercent } from '@/fields/format';
import { useLanguage } from '@/i18n/useLanguage';
import { Reasons } from './Reasons';
import './texts';

interface Props {
  readonly object: string;
  readonly match: Match;
  /** What can be done about one that can be seen. */
  readonly children?: ReactNode;
}

/** A record that is likely to be of the same thing: what it is called, whose it is, and why. */
export function MatchItem({ object, match, children }: Props) {
  const { t } = useTranslation();
  const language = useLanguage();
  const owner = match.owner?.label ?? null;
  if (match.id === null) {
    return (
      <p className="text-ink-2">
        {owner === null ? t('duplicates.unseen') : t('duplicates.unseenOf', { name: owner })}
      </p>
    );
  }
  return (
    <div className="flex min-w-0 flex-col gap-1">
      <div className="flex min-w-0 flex-wrap items-center gap-x-2 gap-y-1">
        <a
          href={`/o/${object}/${match.id}`}
          target="_blank"
          rel="noreferrer"
          title={t('duplicates.open')}
          className="inline-flex min-w-0 items-center gap-1 weight-strong hover:underline"
        >
          <span className="truncate">{match.label ?? match.id}</span>
          <ExternalLink aria-hidden className="size-3.5 shrink-0 text-ink-3" />
        </a>
        {match.score !== null && (
          <span className="tnum text-xs text-ink-3">
            {t('duplicates.score', { percent: formatPercent(match.score * 100, language, 0) })}
          </span>
        )}
        {owner !== null && (
          <span className="truncate text-xs text-ink-3">{t('duplicates.owner', { name: owner })}</span>
        )}
        {children}
      </div>
      <Reasons reasons={match.reasons} />
    </div>
  );
}
