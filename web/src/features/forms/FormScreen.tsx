import { Link, useNavigate, useParams } from '@tanstack/react-router';
import { ChevronRight } from 'lucide-react';
import type { WebForm } from '@/api/forms';
import { Button } from '@/design/Button';
import { Problems } from '@/design/Field';
import { Skeleton } from '@/design/Skeleton';
import '@/features/model/texts';
import { useReader } from '@/fields/kind';
import { useTitle } from '@/i18n/useTitle';
import { Failed } from '@/records/Failed';
import { useSchema } from '@/schema/useSchema';
import { AfterPart } from './AfterPart';
import { emptyForm } from './draft';
import { HeadPart } from './HeadPart';
import { ItemsPart } from './ItemsPart';
import { Preview } from './Preview';
import { RulesPart } from './RulesPart';
import './texts';
import { useFormDraft } from './useFormDraft';
import { useForms } from './useForms';

/** What a form proposes to make, where there is such an object. */
const USUAL = 'lead';

/** Makes or changes a form, with its page beside it. */
export function FormScreen() {
  const { t } = useReader();
  const { form: id } = useParams({ from: '/app/settings/forms/$form' });
  const { data, error, refetch } = useForms();
  const form = data?.items.find((one) => one.id === id);
  useTitle(form?.name ?? t('forms.add'));
  if (id === 'new') return <Designer key="new" form={undefined} />;
  if (!data && error) {
    return <Failed title={t('forms.failed')} failure={error} onRetry={() => void refetch()} />;
  }
  if (!data) return <Skeleton className="m-6 w-1/2" />;
  return form ? (
    <Designer key={form.id} form={form} />
  ) : (
    <p className="p-6 text-ink-2">{t('forms.notThere')}</p>
  );
}

function Designer({ form }: { readonly form: WebForm | undefined }) {
  const { t } = useReader();
  const schema = useSchema();
  const navigate = useNavigate();
  const makeable = schema.creatable();
  const usual = makeable.find(({ name }) => name === USUAL) ?? makeable[0];
  const it = useFormDraft(form, emptyForm(usual), ({ id }) => {
    void navigate({ to: '/settings/forms/$form', params: { form: id }, replace: true });
  });
  return (
    <div className="flex h-full min-h-0 flex-col">
      <header className="flex min-h-12 shrink-0 flex-wrap items-center gap-x-1.5 gap-y-1 border-b border-line px-4 py-2">
        <Link to="/settings/forms" className="shrink-0 text-ink-2 hover:text-ink hover:underline">
          {t('forms.title')}
        </Link>
        <ChevronRight aria-hidden className="size-3.5 shrink-0 text-ink-3" />
        <h1 className="min-w-0 flex-1 truncate text-title font-semibold">{form?.name ?? t('forms.add')}</h1>
        <Button look="primary" busy={it.busy} onClick={() => void it.save()}>
          {form ? t('common.save') : t('forms.make')}
        </Button>
      </header>
      <div className="grid min-h-0 flex-1 overflow-y-auto lg:grid-cols-2 lg:overflow-hidden">
        <div className="flex flex-col gap-6 p-4 sm:p-6 lg:overflow-y-auto">
          <Problems problems={it.general} />
          <HeadPart it={it} objects={makeable} />
          <ItemsPart it={it} object={schema.find(it.draft.object)} />
          <AfterPart it={it} />
          <RulesPart it={it} form={form} />
        </div>
        <Preview draft={it.draft} />
      </div>
    </div>
  );
}
