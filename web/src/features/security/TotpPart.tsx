import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { type MySecurity, security, type TotpSetUp } from '@/api/security';
import { Button } from '@/design/Button';
import { Dialog } from '@/design/Dialog';
import { HelpMark } from '@/features/help/HelpMark';
import { formatRelative } from '@/fields/format';
import { useLanguage } from '@/i18n/useLanguage';
import { Part } from './Part';
import { RecoveryCodeList } from './RecoveryCodeList';
import { TotpForm } from './TotpForm';
import type { useSecurityChange } from './useSecurityChange';

export interface ChangeProps {
  readonly change: ReturnType<typeof useSecurityChange>['change'];
}

interface Props extends ChangeProps {
  readonly mine: MySecurity;
  readonly onChanged: () => void;
}

/** The authenticator app, and the codes for when it is lost. */
export function TotpPart({ mine, change, onChanged }: Props) {
  const { t } = useTranslation();
  const language = useLanguage();
  const [setUp, setSetUp] = useState<TotpSetUp>();
  const [codes, setCodes] = useState<readonly string[]>();
  const isOn = mine.totpSince !== null;
  const begin = () => change(async () => setSetUp(await security.beginTotp()));
  const renew = () => change(async () => setCodes((await security.renewCodes()).recoveryCodes));
  const close = () => {
    setSetUp(undefined);
    setCodes(undefined);
    onChanged();
  };
  return (
    <Part
      title={t('security.totp')}
      mark={<HelpMark term={t('security.totp')} guide="sign-in" />}
      detail={
        mine.totpSince === null
          ? mine.secondFactorRequired
            ? t('security.totpRequired')
            : t('security.totpOff')
          : t('security.totpOn', {
              when: formatRelative(mine.totpSince, language),
              count: mine.recoveryCodesLeft,
            })
      }
      action={
        isOn ? (
          <>
            <Button onClick={() => void renew()}>{t('security.renewCodes')}</Button>
            <Button look="danger" onClick={() => void change(security.removeTotp, t('security.totpRemoved'))}>
              {t('security.remove')}
            </Button>
          </>
        ) : (
          <Button look="primary" onClick={() => void begin()}>
            {t('security.setUp')}
          </Button>
        )
      }
    >
      {(setUp || codes) && (
        <Dialog
          open
          onOpenChange={(open) => !open && close()}
          title={codes ? t('security.codes') : t('security.totp')}
          closeLabel={t('common.close')}
          mayClose={() => !codes}
        >
          {codes ? (
            <RecoveryCodeList codes={codes} />
          ) : (
            setUp && (
              <TotpForm
                begin={() => Promise.resolve(setUp)}
                confirm={async (code) => setCodes((await security.confirmTotp(code)).recoveryCodes)}
              />
            )
          )}
        </Dialog>
      )}
    </Part>
  );
}
