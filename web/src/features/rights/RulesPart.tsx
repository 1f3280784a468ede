import { useQuery } from '@tanstack/react-query';
import { Plus, Share2 } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { adminKeys } from '@/api/adminKeys';
import { rights, type SharingRule } from '@/api/rights';
import { Button } from '@/design/Button';
import { Chip } from '@/design/Chip';
import { Empty } from '@/design/Empty';
import { Skeleton } from '@/design/Skeleton';
import { formatInstant } from '@/fields/format';
import { useReader } from '@/fields/kind';
import { RuleDialog } from './RuleDialog';
import { useRuleWords } from './useRuleWords';

/** The rules that share many records at once. */
export function RulesPart() {
  const { t } = useTranslation();
  const rules = useQuery({ queryKey: adminKeys.sharingRules, queryFn: rights.rules }).data?.items;
  const [chosen, setChosen] = useState<SharingRule | 'new'>();
  if (!rules) return <Skeleton className="m-6 h-40" />;
  const add = (
    <Button look="primary" icon={<Plus aria-hidden className="size-4" />} onClick={() => setChosen('new')}>
      {t('rights.newRule')}
    </Button>
  );
  return (
    <div className="flex max-w-3xl flex-col gap-4 p-4 sm:p-6">
      {rules.length === 0 ? (
        <Empty
          icon={<Share2 />}
          title={t('rights.noRules')}
          detail={t('rights.noRulesDetail')}
          action={add}
        />
      ) : (
        <>
          <div className="flex flex-wrap items-center justify-between gap-2">
            <p className="min-w-0 text-ink-3">{t('rights.rulesAbout')}</p>
            {add}
          </div>
          <ul aria-label={t('rights.rules')} className="divide-y divide-line border-y border-line">
            {rules.map((rule) => (
              <RuleRow key={rule.id} rule={rule} onOpen={() => setChosen(rule)} />
            ))}
          </ul>
        </>
      )}
      {chosen && (
        <RuleDialog rule={chosen === 'new' ? undefined : chosen} onClose={() => setChosen(undefined)} />
      )}
    </div>
  );
}

function RuleRow({ rule, onOpen }: { readonly rule: SharingRule; readonly onOpen: () => void }) {
  const { t } = useTranslation();
  const { source, holder } = useRuleWords(rule);
  return (
    <li>
      <button
        type="button"
        onClick={onOpen}
        className="flex w-full items-center gap-3 px-1 py-2.5 text-left hover:bg-hover focus-visible:outline-offset-[-2px]"
      >
        <span className="min-w-0 flex-1">
          <span className="block truncate weight-strong">{rule.name}</span>
          <span className="block text-ink-2">
            {source}
            {rule.from.condition && (
              <code className="ml-1.5 rounded bg-mute-soft px-1 py-0.5 text-xs wrap-anywhere">
                {rule.from.condition}
              </code>
            )}
            <span aria-hidden> → </span>
            {holder}
            {rule.until && <Until until={rule.until} />}
          </span>
        </span>
        <Chip tone={rule.edit ? 'warn' : 'mute'}>
          {rule.edit ? t('rights.mayEdit') : t('rights.mayRead')}
        </Chip>
      </button>
    </li>
  );
}

function Until({ until }: { readonly until: string }) {
  const { t } = useTranslation();
  const { language, timeZone } = useReader();
  const ended = new Date(until) < new Date();
  return (
    <span className="ml-1.5 text-ink-3">
      {ended ? t('rights.ended') : t('rights.until', { day: formatInstant(until, language, timeZone) })}
    </span>
  );
}
