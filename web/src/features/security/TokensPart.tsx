import { useQuery } from '@tanstack/react-query';
import { X } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { adminKeys } from '@/api/adminKeys';
import { security } from '@/api/security';
import { Button, IconButton } from '@/design/Button';
import { HelpMark } from '@/features/help/HelpMark';
import { formatDay, formatRelative } from '@/fields/format';
import { useLanguage } from '@/i18n/useLanguage';
import { Part } from './Part';
import { TokenDialog } from './TokenDialog';
import type { ChangeProps } from './TotpPart';
import { useReachText } from './useReachText';

/** Tokens by which programs work in my name. */
export function TokensPart({ change }: ChangeProps) {
  const { t } = useTranslation();
  const language = useLanguage();
  const reachOf = useReachText();
  const [making, setMaking] = useState(false);
  const tokens = useQuery({ queryKey: adminKeys.tokens, queryFn: security.tokens }).data?.items ?? [];
  return (
    <Part
      title={t('security.tokens')}
      mark={<HelpMark term={t('security.tokens')} guide="api" />}
      detail={t('security.tokensDetail')}
      action={<Button onClick={() => setMaking(true)}>{t('security.addToken')}</Button>}
    >
      {tokens.length > 0 && (
        <ul aria-label={t('security.tokens')} className="divide-y divide-line border-y border-line">
          {tokens.map((token) => (
            <li key={token.id} className="flex items-center gap-3 py-2">
              <span className="min-w-0 flex-1">
                <span className="block truncate">{token.name}</span>
                <span className="block text-xs text-ink-3">
                  {reachOf(token.scopes)}
                  {' · '}
                  {token.expiresAt
                    ? t('security.until', { day: formatDay(token.expiresAt.slice(0, 10), language) })
                    : t('security.noEnd')}
                  {' · '}
                  {token.lastUsedAt
                    ? t('security.lastUsedFrom', {
                        when: formatRelative(token.lastUsedAt, language),
                        address: token.lastUsedFrom ?? '–',
                      })
                    : t('security.neverUsed')}
                </span>
              </span>
              <IconButton
                label={t('security.revokeNamed', { name: token.name })}
                icon={<X className="size-4" />}
                onClick={() => void change(() => security.revokeToken(token.id), t('security.tokenRevoked'))}
              />
            </li>
          ))}
        </ul>
      )}
      {making && (
        <TokenDialog
          onClose={() => {
            setMaking(false);
            void change(() => Promise.resolve());
          }}
        />
      )}
    </Part>
  );
}
