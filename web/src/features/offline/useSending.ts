import { useQueryClient } from '@tanstack/react-query';
import { useEffect, useSyncExternalStore } from 'react';
import { useTranslation } from 'react-i18next';
import { toast } from '@/design/Toast';
import { useSession } from '@/features/session/useSession';
import { sendWaiting } from '@/records/sendWaiting';
import { anythingWaits, mayBeSentAt, onWaiting, openWaiting, waitingNow } from '@/records/waiting';
import { useSchema } from '@/schema/useSchema';

/** What waits for the server, sent as soon as it is there and takes it. */
export function useSending(away: boolean) {
  const client = useQueryClient();
  const schema = useSchema();
  const { t } = useTranslation();
  const person = useSession()?.user.id;
  const waiting = useSyncExternalStore(onWaiting, waitingNow);
  useEffect(() => {
    if (person !== undefined) openWaiting(person);
  }, [person]);
  useEffect(() => {
    if (away || !waiting.some(({ state }) => state === 'waiting')) return;
    const send = async () => {
      const count = await sendWaiting({ client, find: (object) => schema.find(object), t });
      if (count > 0) toast.done(t('waiting.sent', { count }));
    };
    const timer = window.setTimeout(() => void send(), Math.max(0, mayBeSentAt() - Date.now()));
    return () => window.clearTimeout(timer);
  }, [away, waiting, client, schema, t]);
  useEffect(() => {
    const stay = (event: BeforeUnloadEvent) => {
      if (anythingWaits()) event.preventDefault();
    };
    window.addEventListener('beforeunload', stay);
    return () => window.removeEventListener('beforeunload', stay);
  }, []);
  return waiting;
}
