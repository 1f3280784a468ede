import { useTranslation } from 'react-i18next';
import { Skeleton } from '@/design/Skeleton';
import { Part } from '@/features/security/Part';
import { Failed } from '@/records/Failed';
import { FieldsPart } from './FieldsPart';
import { KeysPart } from './KeysPart';
import { LostKeys } from './LostKeys';
import { SealingState } from './SealingState';
import { useEncryption } from './useEncryption';
import './texts';

/** What is encrypted, with which keys, how far that is, and what to do when keys are lost. */
export function EncryptionScreen() {
  const { t } = useTranslation();
  const { state, change, changing } = useEncryption();
  if (state.error && !state.data) {
    return (
      <Failed title={t('encryption.failed')} failure={state.error} onRetry={() => void state.refetch()} />
    );
  }
  if (!state.data) return <Skeleton className="m-6 h-40" />;
  return (
    <div className="h-full overflow-y-auto">
      <div className="max-w-4xl px-4 pt-4 pb-10 sm:px-6">
        <h1 className="text-lg weight-strong">{t('encryption.title')}</h1>
        <p className="max-w-3xl text-ink-3">{t('encryption.about')}</p>
        <Part title={t('encryption.state')}>
          <SealingState encryption={state.data} />
        </Part>
        <KeysPart keys={state.data.keys} change={change} />
        <LostKeys />
        <FieldsPart encryption={state.data} change={change} changing={changing} />
      </div>
    </div>
  );
}
