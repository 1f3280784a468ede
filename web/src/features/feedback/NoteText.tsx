import { useTranslation } from 'react-i18next';
import type { FeedbackNote, FeedbackState } from '@/api/feedback';
import { Chip, type Tone } from '@/design/Chip';
import { TimeAgo } from '@/fields/TimeAgo';

const TONES: Readonly<Record<FeedbackState, Tone>> = {
  fresh: 'warn',
  seen: 'info',
  planned: 'plum',
  done: 'ok',
  declined: 'mute',
};

interface Props {
  readonly note: FeedbackNote;
  /** Whether the reader needs to be told who said it. */
  readonly named?: boolean;
}

/** What somebody said, and what was answered. */
export function NoteText({ note, named = false }: Props) {
  const { t } = useTranslation();
  return (
    <div className="flex min-w-0 flex-col gap-1">
      <p className="flex flex-wrap items-center gap-x-2 gap-y-1 text-xs text-ink-3">
        <Chip tone={TONES[note.state]} dot>
          {t(`feedback.state.${note.state}`)}
        </Chip>
        {t(`feedback.kind.${note.kind}`)}
        {named && <span className="text-ink-2">{note.by}</span>}
        <TimeAgo at={note.sentAt} />
      </p>
      <p className="break-words whitespace-pre-wrap">{note.words}</p>
      {note.answer !== null && (
        <div className="mt-1 border-l-2 border-brand pl-2.5">
          <p className="text-xs text-ink-3">
            {t('feedback.answerBy', { name: note.answeredBy ?? '' })}{' '}
            {note.answeredAt !== null && <TimeAgo at={note.answeredAt} />}
          </p>
          <p className="break-words whitespace-pre-wrap">{note.answer}</p>
        </div>
      )}
    </div>
  );
}
