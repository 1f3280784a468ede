import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { FEEDBACK_KINDS, type FeedbackKind, feedback } from '@/api/feedback';
import { Button } from '@/design/Button';
import { Field } from '@/design/Field';
import { TextArea } from '@/design/Input';
import { Select } from '@/design/Select';
import { NoteText } from './NoteText';
import { useFeedbackWork, useOwnFeedback } from './useFeedback';
import './texts';

/** Says something about the page one is on, and shows what became of what one said before. */
export function FeedbackPart({ page }: { readonly page: string }) {
  const { t } = useTranslation();
  const own = useOwnFeedback().data?.items ?? [];
  const { busy, run } = useFeedbackWork(t('feedback.sent'), t('feedback.notSent'));
  const [kind, setKind] = useState<FeedbackKind>('problem');
  const [words, setWords] = useState('');
  const send = async (event: FormEvent) => {
    event.preventDefault();
    if (await run(() => feedback.send({ kind, page, words }))) setWords('');
  };
  return (
    <div className="flex flex-col gap-5">
      <form className="flex flex-col gap-3" onSubmit={(event) => void send(event)}>
        <p className="text-ink-2">{t('feedback.about')}</p>
        <Field label={t('feedback.kindLabel')}>
          {(ids) => (
            <Select
              {...ids}
              value={kind}
              choices={FEEDBACK_KINDS.map((value) => ({ value, label: t(`feedback.kind.${value}`) }))}
              onChange={(value) => setKind(value as FeedbackKind)}
            />
          )}
        </Field>
        <Field label={t('feedback.words')} hint={`${t('feedback.page')} ${page}`} required>
          {(ids) => (
            <TextArea
              {...ids}
              rows={5}
              maxLength={4000}
              value={words}
              onChange={(event) => setWords(event.target.value)}
            />
          )}
        </Field>
        <Button
          type="submit"
          look="primary"
          busy={busy}
          disabled={words.trim() === ''}
          className="self-start"
        >
          {t('feedback.send')}
        </Button>
      </form>
      {own.length > 0 && (
        <section>
          <h3 className="mb-1 weight-strong">{t('feedback.own')}</h3>
          <ul className="divide-y divide-line">
            {own.map((note) => (
              <li key={note.id} className="py-2.5">
                <NoteText note={note} />
              </li>
            ))}
          </ul>
        </section>
      )}
    </div>
  );
}
