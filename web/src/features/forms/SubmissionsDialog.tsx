import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { SUBMISSION_STATES, type WebForm } from '@/api/forms';
import { Button } from '@/design/Button';
import { Dialog } from '@/design/Dialog';
import { Select } from '@/design/Select';
import { Skeleton } from '@/design/Skeleton';
import { Failed } from '@/records/Failed';
import { AnswerCounts } from './AnswerCounts';
import { SubmissionItem } from './SubmissionItem';
import { useSubmissions } from './useForms';

interface Props {
  readonly form: WebForm;
  readonly onClose: () => void;
}

/** What was sent by a form, and what became of it. */
export function SubmissionsDialog({ form, onClose }: Props) {
  const { t } = useTranslation();
  const [state, setState] = useState('');
  const { data, error, refetch, hasNextPage, fetchNextPage, isFetchingNextPage } = useSubmissions(
    form.id,
    state,
  );
  const items = data?.pages.flatMap((page) => page.items) ?? [];
  return (
    <Dialog
      open
      wide
      onOpenChange={(open) => !open && onClose()}
      title={t('forms.submissionsOf', { name: form.name })}
      closeLabel={t('common.close')}
    >
      <div className="flex flex-col gap-3">
        <AnswerCounts form={form} />
        <span className="w-48">
          <Select
            small
            label={t('forms.byState')}
            value={state}
            choices={[
              { value: '', label: t('forms.anyState') },
              ...SUBMISSION_STATES.map((value) => ({ value, label: t(`forms.state.${value}`) })),
            ]}
            onChange={setState}
          />
        </span>
        {error && !data ? (
          <Failed title={t('forms.failed')} failure={error} onRetry={() => void refetch()} />
        ) : !data ? (
          <Skeleton className="w-1/2" />
        ) : items.length === 0 ? (
          <p className="text-ink-2">{state === '' ? t('forms.noSubmissions') : t('forms.noneInState')}</p>
        ) : (
          <ul className="divide-y divide-line rounded-card border border-line">
            {items.map((submission) => (
              <SubmissionItem key={submission.id} form={form} submission={submission} />
            ))}
          </ul>
        )}
        {hasNextPage && (
          <Button className="self-start" busy={isFetchingNextPage} onClick={() => void fetchNextPage()}>
            {t('forms.earlier')}
          </Button>
        )}
      </div>
    </Dialog>
  );
}
