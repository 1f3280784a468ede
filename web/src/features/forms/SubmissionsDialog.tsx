import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { forms, SUBMISSION_STATES, type WebForm } from '@/api/forms';
import { Dialog } from '@/design/Dialog';
import { Select } from '@/design/Select';
import { DownloadFile } from '@/features/operation/DownloadFile';
import { PagedItems } from '@/records/PagedItems';
import { useSchema } from '@/schema/useSchema';
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
  const list = useSubmissions(form.id, state);
  const object = useSchema().find(form.object);
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
        <div className="flex flex-wrap items-end justify-between gap-2">
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
          {object?.can.export !== false && (
            <DownloadFile href={forms.sheet(form.id, state)} text={t('forms.sheet')} />
          )}
        </div>
        <PagedItems
          list={list}
          words={{
            failed: t('forms.failed'),
            none: state === '' ? t('forms.noSubmissions') : t('forms.noneInState'),
            earlier: t('forms.earlier'),
          }}
        >
          {(submission) => <SubmissionItem key={submission.id} form={form} submission={submission} />}
        </PagedItems>
      </div>
    </Dialog>
  );
}
