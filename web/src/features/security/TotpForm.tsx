import { useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { TotpSetUp } from '@/api/security';
import { Button } from '@/design/Button';
import { Field, Problems } from '@/design/Field';
import { Input } from '@/design/Input';
import { Skeleton } from '@/design/Skeleton';
import { useEntryForm } from '@/features/session/useEntryForm';

interface Props {
  readonly begin: () => Promise<TotpSetUp>;
  readonly confirm: (code: string) => Promise<void>;
}

/** A code to scan, the same to type, and the first code of the app. */
export function TotpForm({ begin, confirm }: Props) {
  const { t } = useTranslation();
  const [setUp, setSetUp] = useState<TotpSetUp>();
  const form = useEntryForm({ code: '' }, ({ code }) => confirm(code));
  const { run } = form;
  const begun = useRef(false);
  useEffect(() => {
    if (begun.current) return;
    begun.current = true;
    void run(async () => setSetUp(await begin()));
  }, [begin, run]);
  if (!setUp)
    return form.general.length > 0 ? <Problems problems={form.general} /> : <Skeleton className="h-40" />;
  return (
    <form noValidate onSubmit={form.onSubmit} className="flex flex-col gap-4">
      <p className="text-ink-2">{t('security.scan')}</p>
      <img
        alt={t('security.qr')}
        src={`data:image/svg+xml;charset=utf-8,${encodeURIComponent(setUp.qr)}`}
        className="size-44 self-center rounded-control border border-line bg-white"
      />
      <p className="text-xs text-ink-3">
        {t('security.orType')}{' '}
        <code className="block break-words text-ink">{setUp.secret.replace(/(.{4})(?=.)/g, '$1 ')}</code>
      </p>
      <Field label={t('security.firstCode')} problems={form.wrong('code')}>
        {(ids) => (
          <Input
            {...ids}
            {...form.control('code')}
            inputMode="numeric"
            autoComplete="one-time-code"
            required
          />
        )}
      </Field>
      <Problems problems={form.general} />
      <Button type="submit" look="primary" busy={form.busy} className="h-9">
        {t('security.turnOn')}
      </Button>
    </form>
  );
}
