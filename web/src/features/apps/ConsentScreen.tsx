import { useQuery } from '@tanstack/react-query';
import { Check, ShieldQuestion, TriangleAlert } from 'lucide-react';
import { type ReactNode, useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { appKeys, apps } from '@/api/apps';
import { Button } from '@/design/Button';
import { Empty } from '@/design/Empty';
import { Skeleton } from '@/design/Skeleton';
import { toast } from '@/design/Toast';
import { EntryFrame } from '@/features/session/EntryFrame';
import { useSession } from '@/features/session/useSession';
import { useTitle } from '@/i18n/useTitle';
import { messageOf } from '@/records/problems';
import './texts';
import { useReachLines } from './useReachLines';

interface Props {
  /** What the app has put behind the address by which it sent somebody here. */
  readonly query: string;
  readonly corner: ReactNode;
}

/** Leaves this app for good: the server has looked at the address, and the app that asks is registered for it. */
const leave = (back: string) => window.location.assign(back);

/** Asks somebody whether an app may act for her. */
export function ConsentScreen({ query, corner }: Props) {
  const { t } = useTranslation();
  const user = useSession()?.user;
  const linesOf = useReachLines();
  const [busy, setBusy] = useState(false);
  const asked = useQuery({
    queryKey: appKeys.request(query),
    queryFn: () => apps.request(query),
    retry: false,
    staleTime: Number.POSITIVE_INFINITY,
  });
  useTitle(asked.data ? t('apps.ask.title', { name: asked.data.name }) : t('apps.title'));
  const back = asked.data?.back;
  useEffect(() => {
    if (back) leave(back);
  }, [back]);
  if (asked.isError) {
    return (
      <EntryFrame title={t('apps.ask.failed')} corner={corner}>
        <Empty icon={<TriangleAlert aria-hidden />} title={messageOf(asked.error, t)} />
      </EntryFrame>
    );
  }
  if (!asked.data || back) {
    return (
      <EntryFrame title={back ? t('apps.ask.leaving') : t('apps.title')} corner={corner}>
        <Skeleton className="h-24" />
      </EntryFrame>
    );
  }
  const { name, about, scopes, known, host } = asked.data;
  const decide = async (allowed: boolean) => {
    setBusy(true);
    try {
      leave((await apps.decide(query, allowed)).back);
    } catch (failure) {
      setBusy(false);
      toast.failed(t('apps.notDone'), messageOf(failure, t));
    }
  };
  return (
    <EntryFrame
      title={known ? t('apps.ask.again', { name }) : t('apps.ask.title', { name })}
      detail={about || t('apps.ask.wants')}
      corner={corner}
    >
      <div className="flex flex-col gap-4">
        <section aria-label={t('apps.ask.may')} className="rounded-card border border-line p-3.5">
          <h2 className="flex items-center gap-2 weight-strong">
            <ShieldQuestion aria-hidden className="size-4 text-ink-3" />
            {t('apps.ask.may')}
          </h2>
          <ul className="mt-2 flex max-h-64 flex-col gap-1.5 overflow-y-auto">
            {linesOf(scopes).map((line) => (
              <li key={line} className="flex items-start gap-2">
                <Check aria-hidden className="mt-0.5 size-4 shrink-0 text-brand" />
                <span className="min-w-0">{line}</span>
              </li>
            ))}
          </ul>
        </section>
        <p className="text-xs text-ink-2">
          {t('apps.ask.limits')} {user && t('apps.ask.as', { name: user.name, email: user.email })}{' '}
          {t('apps.ask.goesTo', { host })}
        </p>
        <div className="flex gap-2">
          <Button className="flex-1" disabled={busy} onClick={() => void decide(false)}>
            {t('apps.ask.deny')}
          </Button>
          <Button look="primary" className="flex-1" busy={busy} onClick={() => void decide(true)}>
            {t('apps.ask.allow')}
          </Button>
        </div>
      </div>
    </EntryFrame>
  );
}
