import './texts';
import { KeyRound } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { session } from '@/api/session';
import type { Session } from '@/api/types';
import { Button } from '@/design/Button';
import { Problems } from '@/design/Field';
import { programOf } from '@/features/security/program';
import { RecoveryCodeList } from '@/features/security/RecoveryCodeList';
import { TotpForm } from '@/features/security/TotpForm';
import type { StageProps } from './PasswordStage';
import { canPasskeys, makePasskey } from './passkeys';
import { useEntryForm } from './useEntryForm';
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
    <>
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
      {canPasskeys() && <PasskeyInstead way={way} pending={pending} />}
    </>
  );
}

/** A passkey is a second factor too: nothing to scan, nothing to type. */
function PasskeyInstead({ way, pending }: Props) {
  const { t } = useTranslation();
  const form = useEntryForm({}, () => Promise.resolve());
  const add = () =>
    way.step(async () => {
      const answer = await makePasskey(await session.askPasskeySetUp(pending));
      return answer === null
        ? null
        : await session.addPasskey(pending, programOf(navigator.userAgent), answer);
    });
  return (
    <div className="mt-4 flex flex-col gap-3 border-t border-line pt-4">
      <p className="text-ink-2">{t('session.setUp.orPasskey')}</p>
      <Problems problems={form.general} />
      <Button
        icon={<KeyRound aria-hidden className="size-4" />}
        busy={form.busy}
        className="h-9"
        onClick={() => void form.run(add)}
      >
        {t('session.setUp.passkey')}
      </Button>
    </div>
  );
}
