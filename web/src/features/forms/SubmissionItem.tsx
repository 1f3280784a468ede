import { Link } from '@tanstack/react-router';
import { RotateCcw, Trash2 } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { forms, type QuestionItem, type Submission, type SubmissionState, type WebForm } from '@/api/forms';
import type { Language } from '@/api/types';
import { Button } from '@/design/Button';
import { Chip, type Tone } from '@/design/Chip';
import { toast } from '@/design/Toast';
import { TimeAgo } from '@/fields/TimeAgo';
import { useLanguage } from '@/i18n/useLanguage';
import { textOf } from '@/schema/schema';
import { useSchema } from '@/schema/useSchema';
import { useFormChange } from './useForms';

const TONES: Record<SubmissionState, Tone> = { taken: 'ok', waiting: 'warn', refused: 'bad', held: 'mute' };

interface Props {
  readonly form: WebForm;
  readonly submission: Submission;
}

/** Something that was sent: what it says, what became of it, and what can be done about it. */
export function SubmissionItem({ form, submission }: Props) {
  const { t } = useTranslation();
  const language = useLanguage();
  const { state, cause, effect, record, page, consent } = submission;
  const lines = useLines(form, submission, language);
  return (
    <li className="flex min-w-0 flex-col gap-2 px-3 py-2.5">
      <div className="flex min-w-0 flex-wrap items-center gap-2">
        <Chip tone={TONES[state]}>{t(`forms.state.${state}`)}</Chip>
        {record && (
          <Link
            to="/o/$object/$id"
            params={{ object: record.object, id: record.id }}
            search={{}}
            className="min-w-0 truncate text-brand-2 hover:underline"
          >
            {record.label === '' ? t('forms.nameless') : record.label}
          </Link>
        )}
        {effect && <span className="text-xs text-ink-2">{t(`forms.effect.${effect}`)}</span>}
        <TimeAgo at={submission.at} className="ml-auto text-xs text-ink-3" />
      </div>
      {cause && (
        <p className="text-ink-2">
          {t(`forms.cause.${cause}`)} {submission.problems}
        </p>
      )}
      <dl className="grid grid-cols-[minmax(6rem,auto)_1fr] gap-x-3 gap-y-0.5 text-ink-2">
        {lines.map(({ name, label, value }) => (
          <div key={name} className="contents">
            <dt className="text-ink-3">{label}</dt>
            <dd className="min-w-0 break-words whitespace-pre-line">{value}</dd>
          </div>
        ))}
      </dl>
      <p className="text-xs break-all text-ink-3">
        {[page, consent === null ? '' : t('forms.agreed', { version: consent })].filter(Boolean).join(' · ')}
      </p>
      {state !== 'taken' && <Deeds form={form} submission={submission} />}
    </li>
  );
}

function Deeds({ form, submission }: Props) {
  const { t } = useTranslation();
  const [sure, setSure] = useState(false);
  const retry = useFormChange(
    () => forms.retry(form.id, submission.id),
    ({ state }) =>
      state === 'taken'
        ? toast.done(t('forms.retried'))
        : toast.failed(t('forms.notRetried'), t(`forms.state.${state}`)),
  );
  const remove = useFormChange(
    () => forms.removeSubmission(form.id, submission.id),
    () => toast.done(t('forms.submissionRemoved')),
  );
  return (
    <div className="flex flex-wrap gap-2">
      <Button
        icon={<RotateCcw aria-hidden className="size-3.5" />}
        busy={retry.busy}
        onClick={() => retry.run(undefined)}
      >
        {submission.state === 'held' ? t('forms.noSpam') : t('forms.retry')}
      </Button>
      <Button
        look="danger"
        icon={<Trash2 aria-hidden className="size-3.5" />}
        busy={remove.busy}
        onClick={() => (sure ? remove.run(undefined) : setSure(true))}
      >
        {sure ? t('forms.removeSubmissionSure') : t('forms.removeSubmission')}
      </Button>
    </div>
  );
}

/** What was filled in, by the words of the fields and the questions as they are now. */
function useLines(form: WebForm, { values, answers }: Submission, language: Language) {
  const object = useSchema().find(form.object);
  const fields = Object.entries(values).map(([name, value]) => {
    const field = object?.fields.find((one) => one.name === name);
    const said = typeof value === 'string' ? [value] : value;
    const labels = said.map(
      (one) => textOf(field?.options?.find((option) => option.value === one)?.label, language) || one,
    );
    return {
      name: `f ${name}`,
      label: textOf(field?.label, language) || name,
      value: new Intl.ListFormat(language).format(labels),
    };
  });
  const questions = Object.entries(answers).map(([key, keys]) => {
    const question = questionOf(form, key);
    return {
      name: `q ${key}`,
      label: textOf(question?.label, language) || key,
      value: new Intl.ListFormat(language).format(keys.map((one) => answerOf(question, one, language))),
    };
  });
  return [...fields, ...questions];
}

export const questionOf = (form: WebForm, key: string): QuestionItem | undefined =>
  form.items.find((item): item is QuestionItem => item.kind === 'question' && item.key === key);

export const answerOf = (question: QuestionItem | undefined, key: string, language: Language): string =>
  textOf(question?.choices.find((choice) => choice.key === key)?.label, language) || key;
