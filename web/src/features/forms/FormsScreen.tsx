import { Link } from '@tanstack/react-router';
import { FileInput, Plus } from 'lucide-react';
import { Suspense, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Empty } from '@/design/Empty';
import { later } from '@/design/Later';
import { Skeleton } from '@/design/Skeleton';
import { Failed } from '@/records/Failed';
import { FormCard } from './FormCard';
import './texts';
import { useForms } from './useForms';

const ShareDialog = later(() => import('./ShareDialog').then((it) => ({ default: it.ShareDialog })));
const SubmissionsDialog = later(() =>
  import('./SubmissionsDialog').then((it) => ({ default: it.SubmissionsDialog })),
);

/** Which forms strangers can fill in, and what has become of what they sent. */
export function FormsScreen() {
  const { t } = useTranslation();
  const { data, error, refetch } = useForms();
  const [shared, setShared] = useState<string>();
  const [looked, setLooked] = useState<string>();
  const add = (
    <Link
      to="/settings/forms/$form"
      params={{ form: 'new' }}
      className="inline-flex h-7 shrink-0 items-center gap-1.5 rounded-control bg-brand px-2.5 font-medium text-on-brand hover:bg-brand-2 pointer-coarse:h-10"
    >
      <Plus aria-hidden className="size-4" />
      {t('forms.add')}
    </Link>
  );
  if (!data) {
    return error ? (
      <Failed title={t('forms.failed')} failure={error} onRetry={() => void refetch()} />
    ) : (
      <Skeleton className="mt-6 w-1/2" />
    );
  }
  const of = (id: string | undefined) => data.items.find((form) => form.id === id);
  const toShare = of(shared);
  const toLook = of(looked);
  return (
    <>
      {data.items.length === 0 ? (
        <Empty icon={<FileInput />} title={t('forms.none')} detail={t('forms.noneDetail')} action={add} />
      ) : (
        <section aria-label={t('forms.title')} className="flex flex-col gap-3 pt-4">
          <div className="flex justify-end">{add}</div>
          <ul className="flex flex-col gap-3">
            {data.items.map((form) => (
              <FormCard
                key={form.id}
                form={form}
                onShare={() => setShared(form.id)}
                onLook={() => setLooked(form.id)}
              />
            ))}
          </ul>
        </section>
      )}
      <Suspense>
        {toShare && <ShareDialog form={toShare} onClose={() => setShared(undefined)} />}
        {toLook && <SubmissionsDialog form={toLook} onClose={() => setLooked(undefined)} />}
      </Suspense>
    </>
  );
}
