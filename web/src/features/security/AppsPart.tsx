import { useQuery, useQueryClient } from '@tanstack/react-query';
import { AppWindow, X } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { appKeys, apps } from '@/api/apps';
import { IconButton } from '@/design/Button';
import '@/features/apps/texts';
import { useReachLines } from '@/features/apps/useReachLines';
import { HelpMark } from '@/features/help/HelpMark';
import { formatDay, formatRelative } from '@/fields/format';
import { useLanguage } from '@/i18n/useLanguage';
import { Part } from './Part';
import type { ChangeProps } from './TotpPart';

/** Programs of others that I let act for me. */
export function AppsPart({ change }: ChangeProps) {
  const { t } = useTranslation();
  const language = useLanguage();
  const client = useQueryClient();
  const linesOf = useReachLines();
  const mine = useQuery({ queryKey: appKeys.mine, queryFn: apps.mine }).data?.items ?? [];
  if (mine.length === 0) return null;
  const withdraw = async (app: string, name: string) => {
    await change(() => apps.withdrawMine(app), t('apps.mineWithdrawn', { name }));
    await client.invalidateQueries({ queryKey: appKeys.mine });
  };
  return (
    <Part
      title={t('apps.mine')}
      mark={<HelpMark term={t('apps.mine')} guide="apps" />}
      detail={t('apps.mineDetail')}
    >
      <ul aria-label={t('apps.mine')} className="divide-y divide-line border-y border-line">
        {mine.map(({ app, name, scopes, since, lastUsedAt }) => (
          <li key={app} className="flex items-center gap-3 py-2">
            <AppWindow aria-hidden className="size-4 shrink-0 text-ink-3" />
            <span className="min-w-0 flex-1">
              <span className="block truncate">{name}</span>
              <span className="block text-xs text-ink-3">
                {t('apps.mineLine', {
                  reach: linesOf(scopes).join(' · '),
                  since: formatDay(since.slice(0, 10), language),
                  used: lastUsedAt
                    ? `${t('apps.usedAt')} ${formatRelative(lastUsedAt, language)}`
                    : t('apps.neverUsed'),
                })}
              </span>
            </span>
            <IconButton
              label={t('apps.withdraw', { name })}
              icon={<X className="size-4" />}
              onClick={() => void withdraw(app, name)}
            />
          </li>
        ))}
      </ul>
    </Part>
  );
}
