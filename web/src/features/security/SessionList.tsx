import { MonitorSmartphone, X } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import type { OpenSession } from '@/api/security';
import { IconButton } from '@/design/Button';
import { Chip } from '@/design/Chip';
import { formatRelative } from '@/fields/format';
import { useLanguage } from '@/i18n/useLanguage';
import { programOf } from './program';

interface Props {
  readonly sessions: readonly OpenSession[];
  readonly onEnd?: (session: OpenSession) => void;
}

/** Where, since when and with which program somebody is signed in. */
export function SessionList({ sessions, onEnd }: Props) {
  const { t } = useTranslation();
  const language = useLanguage();
  return (
    <ul aria-label={t('security.sessions')} className="divide-y divide-line border-y border-line">
      {sessions.map((session) => (
        <li key={session.id} className="flex items-center gap-3 py-2">
          <MonitorSmartphone aria-hidden className="size-4 shrink-0 text-ink-3" />
          <span className="min-w-0 flex-1">
            <span className="flex flex-wrap items-center gap-2">
              <span className="truncate">{programOf(session.agent) || t('security.unknownProgram')}</span>
              {session.current && <Chip>{t('security.thisOne')}</Chip>}
            </span>
            <span className="block text-xs text-ink-3">
              {t('security.sessionLine', {
                address: session.address,
                seen: formatRelative(session.lastSeenAt, language),
                means: t(`security.means.${session.means}`),
              })}
            </span>
          </span>
          {onEnd && !session.current && (
            <IconButton
              label={t('security.endSession', { name: programOf(session.agent) })}
              icon={<X className="size-4" />}
              onClick={() => onEnd(session)}
            />
          )}
        </li>
      ))}
    </ul>
  );
}
