import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { adminKeys } from '@/api/adminKeys';
import { security } from '@/api/security';
import { Button } from '@/design/Button';
import { Part } from './Part';
import { SessionList } from './SessionList';
import type { ChangeProps } from './TotpPart';

export function SessionsPart({ change }: ChangeProps) {
  const { t } = useTranslation();
  const sessions = useQuery({ queryKey: adminKeys.sessions, queryFn: security.sessions }).data?.items ?? [];
  return (
    <Part
      title={t('security.sessions')}
      detail={t('security.sessionsDetail')}
      action={
        sessions.length > 1 && (
          <Button onClick={() => void change(security.endOtherSessions, t('security.othersEnded'))}>
            {t('security.endOthers')}
          </Button>
        )
      }
    >
      <SessionList
        sessions={sessions}
        onEnd={({ id }) => void change(() => security.endSession(id), t('security.sessionEnded'))}
      />
    </Part>
  );
}
