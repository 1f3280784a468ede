import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { adminKeys } from '@/api/adminKeys';
import { security } from '@/api/security';
import { Skeleton } from '@/design/Skeleton';
import { HelpMark } from '@/features/help/HelpMark';
import { AppsPart } from './AppsPart';
import { ConfirmDialog } from './ConfirmDialog';
import { PasskeysPart } from './PasskeysPart';
import { PasswordPart } from './PasswordPart';
import { SessionsPart } from './SessionsPart';
import { TokensPart } from './TokensPart';
import { TotpPart } from './TotpPart';
import { useSecurityChange } from './useSecurityChange';
import './texts';

/** How I come in, and where I am. */
export function SecurityScreen() {
  const { t } = useTranslation();
  const client = useQueryClient();
  const { change, confirmation } = useSecurityChange();
  const mine = useQuery({ queryKey: adminKeys.security, queryFn: security.read }).data;
  if (!mine) return <Skeleton className="m-6 h-40" />;
  const read = () => void client.invalidateQueries({ queryKey: adminKeys.security });
  return (
    <div className="h-full overflow-y-auto">
      <div className="max-w-3xl px-4 pt-4 pb-10 sm:px-6">
        <span className="flex items-center gap-1">
          <h1 className="text-lg weight-strong">{t('security.title')}</h1>
          <HelpMark term={t('security.title')} guide="sign-in" whole />
        </span>
        <p className="text-ink-3">{t('security.about')}</p>
        <PasswordPart mine={mine} onChanged={read} />
        <TotpPart mine={mine} change={change} onChanged={read} />
        <PasskeysPart change={change} />
        <SessionsPart change={change} />
        <TokensPart change={change} />
        <AppsPart change={change} />
      </div>
      <ConfirmDialog {...confirmation} />
    </div>
  );
}
