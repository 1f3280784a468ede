import { Link } from '@tanstack/react-router';
import { MessageSquareHeart } from 'lucide-react';
import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { FEEDBACK_STATES, type FeedbackNote, type FeedbackState, feedback } from '@/api/feedback';
import { Button } from '@/design/Button';
import { Empty } from '@/design/Empty';
import { Field } from '@/design/Field';
import { TextArea } from '@/design/Input';
import { Select } from '@/design/Select';
import { Asked } from '@/features/operation/Asked';
import { NoteText } from './NoteText';
import { useAllFeedback, useFeedbackWork } from './useFeedback';
import './texts';

/** Everything that was said, for administrators, who answer it. */
export function AllFeedback() {
  const { t } = useTranslation();
  return (
    <Asked query={useAllFeedback()}>
      {({ items }) =>
        items.length === 0 ? (
          <Empty icon={<MessageSquareHeart />} title={t('feedback.none')} detail={t('feedback.noneDetail')} />
        ) : (
          <ul className="divide-y divide-line" aria-label={t('feedback.title')}>
            {items.map((note) => (
              <Item key={`${note.id}/${note.version}`} note={note} />
            ))}
          </ul>
        )
      }
    </Asked>
  );
}

function Item({ note }: { readonly note: FeedbackNote }) {
  const { t } = useTranslation();
  const [answering, setAnswering] = useState(false);
  return (
    <li className="flex flex-col gap-2 py-3">
      <NoteText note={note} named />
      <p className="flex flex-wrap items-center gap-2 text-xs text-ink-3">
        <Link to={note.page} className="break-all text-brand-2 underline">
          {t('feedback.open')}
        </Link>
        <span className="break-all">{note.page}</span>
      </p>
      {answering ? (
        <AnswerForm note={note} onClose={() => setAnswering(false)} />
      ) : (
        <Button className="self-start" onClick={() => setAnswering(true)}>
          {t('feedback.reply')}
        </Button>
      )}
    </li>
  );
}

function AnswerForm({ note, onClose }: { readonly note: FeedbackNote; readonly onClose: () => void }) {
  const { t } = useTranslation();
  const { busy, run } = useFeedbackWork(t('feedback.saved'), t('feedback.notSaved'));
  const [state, setState] = useState<FeedbackState>(note.state === 'fresh' ? 'seen' : note.state);
  const [answer, setAnswer] = useState(note.answer ?? '');
  const save = async (event: FormEvent) => {
    event.preventDefault();
    if (await run(() => feedback.answer(note.id, { state, answer, version: note.version }))) onClose();
  };
  return (
    <form className="flex max-w-xl flex-col gap-3" onSubmit={(event) => void save(event)}>
      <Field label={t('feedback.stateLabel')}>
        {(ids) => (
          <Select
            {...ids}
            value={state}
            choices={FEEDBACK_STATES.map((value) => ({ value, label: t(`feedback.state.${value}`) }))}
            onChange={(value) => setState(value as FeedbackState)}
          />
        )}
      </Field>
      <Field label={t('feedback.answer')}>
        {(ids) => (
          <TextArea
            {...ids}
            maxLength={4000}
            value={answer}
            onChange={(event) => setAnswer(event.target.value)}
          />
        )}
      </Field>
      <div className="flex gap-2">
        <Button type="submit" look="primary" busy={busy}>
          {t('feedback.save')}
        </Button>
        <Button onClick={onClose}>{t('common.cancel')}</Button>
      </div>
    </form>
  );
}
