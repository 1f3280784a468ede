import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { session } from '@/api/session';
import type { Session } from '@/api/types';
import { Button } from '@/design/Button';
import { RecoveryCodeList } from '@/features/security/RecoveryCodeList';
import { TotpForm } from '@/features/security/TotpForm';
import type { StageProps } from './PasswordStage';
import '@/features/security/texts';

interface Props extends StageProps {
  readonly pending: string;
}

/** A second factor that the policy asks for, set up before going on; the recovery codes are shown before the first page. */
export function SetUpStage({ way, pending }: Props) {
  const { t } = useTranslation();
  const [done, setDone] = useState<{ opened: Session; codes: readonly string[] }>();
  if (done) {
    return (
      <>
        <RecoveryCodeList codes={done.codes} />
        <Button look="primary" className="mt-4 h-9 w-full" onClick={() => way.finish(done.opened)}>
          {t('session.setUp.goOn')}
        </Button>
      </>
    );
  }
  return (
    <TotpForm
      begin={() => session.beginTotp(pending)}
      confirm={(code) =>
        way.step(async () => {
          const { recoveryCodes, ...opened } = await session.confirmTotp(pending, code);
          setDone({ opened, codes: recoveryCodes });
          return null;
        })
      }
    />
  );
}
