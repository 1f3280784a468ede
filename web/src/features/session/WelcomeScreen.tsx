import { useQuery } from '@tanstack/react-query';
import { Link2Off } from 'lucide-react';
import type { ReactNode } from 'react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { session } from '@/api/session';
import { Empty } from '@/design/Empty';
import { Skeleton } from '@/design/Skeleton';
import { messageOf } from '@/records/problems';
import { CodeStage } from './CodeStage';
import { EntryFrame } from './EntryFrame';
import { LaterSetUpStage } from './LaterSetUpStage';
import { NewPasswordForm } from './NewPasswordForm';
import { useSignIn } from './useSignIn';

interface Props {
  readonly onEntered: () => void;
  readonly corner: ReactNode;
}

/** Where an invitation leads, and a link to a new password. The secret stands behind the #, which no server gets to see. */
export function WelcomeScreen({ onEntered, corner }: Props) {
  const { t } = useTranslation();
  const [link] = useState(() => window.location.hash.slice(1));
  const way = useSignIn(onEntered);
  const owner = useQuery({ queryKey: ['link', link], queryFn: () => session.openLink(link), retry: false });
  const { stage } = way;
  if (owner.isPending) {
    return (
      <EntryFrame title={t('session.welcome.loading')} corner={corner}>
        <Skeleton className="h-24" />
      </EntryFrame>
    );
  }
  if (owner.isError) {
    return (
      <EntryFrame title={t('session.welcome.gone')} corner={corner}>
        <Empty
          icon={<Link2Off aria-hidden />}
          title={messageOf(owner.error, t)}
          detail={t('session.welcome.goneDetail')}
        />
      </EntryFrame>
    );
  }
  const title =
    owner.data.kind === 'invitation'
      ? t('session.welcome.invitation', { name: owner.data.name })
      : t('session.welcome.reset', { name: owner.data.name });
  return (
    <EntryFrame
      title={title}
      detail={t('session.welcome.detail', { email: owner.data.email })}
      corner={corner}
    >
      {stage.at === 'code' && <CodeStage way={way} pending={stage.pending} methods={stage.methods} />}
      {stage.at === 'setUp' && <LaterSetUpStage way={way} pending={stage.pending} />}
      {(stage.at === 'password' || stage.at === 'newPassword') && (
        <NewPasswordForm submit={(password) => way.step(() => session.acceptLink(link, password))} />
      )}
    </EntryFrame>
  );
}
