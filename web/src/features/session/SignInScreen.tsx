import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { session } from '@/api/session';
import { Button } from '@/design/Button';
import { ProviderWays } from '@/features/sso/ProviderWays';
import { CodeStage } from './CodeStage';
import { EntryFrame } from './EntryFrame';
import { LaterSetUpStage } from './LaterSetUpStage';
import { NewPasswordForm } from './NewPasswordForm';
import { PasswordStage } from './PasswordStage';
import { useSignIn } from './useSignIn';

interface Props {
  readonly onEntered: () => void;
  readonly corner: ReactNode;
  /** Where to go afterwards. */
  readonly next?: string | undefined;
  /** Why the way by a provider ended here. */
  readonly problem?: string | undefined;
}

/** The way in: a password or a passkey first, and then whatever else is asked for. */
export function SignInScreen({ onEntered, corner, next, problem }: Props) {
  const { t } = useTranslation();
  const way = useSignIn(onEntered, problem);
  const { stage } = way;
  const back = (
    <Button look="ghost" className="mt-3 w-full" onClick={way.again}>
      {t('session.back')}
    </Button>
  );
  switch (stage.at) {
    case 'password':
      return (
        <EntryFrame title={t('session.signIn.title')} corner={corner}>
          <PasswordStage way={way} />
          <ProviderWays next={next} problem={problem} />
        </EntryFrame>
      );
    case 'code':
      return (
        <EntryFrame title={t('session.code.title')} detail={t('session.code.detail')} corner={corner}>
          <CodeStage way={way} pending={stage.pending} methods={stage.methods} />
          {back}
        </EntryFrame>
      );
    case 'newPassword':
      return (
        <EntryFrame
          title={t('session.newPassword.title')}
          detail={t('session.newPassword.detail')}
          corner={corner}
        >
          <NewPasswordForm
            submit={(password) => way.step(() => session.newPassword(stage.pending, password))}
          />
          {back}
        </EntryFrame>
      );
    case 'setUp':
      return (
        <EntryFrame title={t('session.setUp.title')} detail={t('session.setUp.detail')} corner={corner}>
          <LaterSetUpStage way={way} pending={stage.pending} />
          {back}
        </EntryFrame>
      );
  }
}
