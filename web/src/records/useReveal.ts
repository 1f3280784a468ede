import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { sharing } from '@/api/sharing';
import { toast } from '@/design/Toast';
import { messageOf } from './problems';

/** A masked value in clear as long as it is looked at: it is kept nowhere, and asking again is on record again. */
export function useReveal(object: string, id: string, field: string) {
  const { t } = useTranslation();
  const [clear, setClear] = useState<{ readonly value: unknown } | null>(null);
  const [busy, setBusy] = useState(false);
  const reveal = async () => {
    setBusy(true);
    try {
      setClear(await sharing.reveal(object, id, field));
    } catch (failure) {
      toast.failed(t('record.notRevealed'), messageOf(failure, t));
    } finally {
      setBusy(false);
    }
  };
  return { clear, busy, reveal, hide: () => setClear(null) };
}
