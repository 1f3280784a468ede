import { Reply } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { CommentThread } from '@/api/comments';
import type { ObjectType, RecordRow } from '@/api/types';
import { Button } from '@/design/Button';
import { useBegun } from '@/records/useBegun';
import { CommentItem, type Speech } from './CommentItem';
import { Composer } from './Composer';
import { isWriting } from './useBox';

interface Props {
  readonly object: ObjectType;
  readonly row: RecordRow;
  readonly thread: CommentThread;
  readonly speech: Speech;
}

/** A comment and the answers to it. */
export function Thread({ object, row, thread, speech }: Props) {
  const { t } = useTranslation();
  const place = `answer ${thread.id}`;
  const [answering, setAnswering] = useState(useBegun(place, isWriting).found !== undefined);
  return (
    <li className="flex flex-col gap-3 rounded-card border border-line bg-panel p-3.5">
      <CommentItem object={object} row={row} comment={thread} speech={speech} />
      {thread.answers.length > 0 && (
        <ol
          aria-label={t('comments.answers')}
          className="ml-2.5 flex flex-col gap-3 border-l-2 border-line pl-4"
        >
          {thread.answers.map((answer) => (
            <li key={answer.id}>
              <CommentItem object={object} row={row} comment={answer} speech={speech} />
            </li>
          ))}
        </ol>
      )}
      <div className="no-print ml-7.5">
        {answering ? (
          <Composer
            object={object}
            row={row}
            label={t('comments.answer')}
            place={place}
            send={{
              label: t('comments.sendAnswer'),
              run: async (text) => {
                await speech.write(text, thread.id);
                setAnswering(false);
              },
            }}
            onCancel={() => setAnswering(false)}
          />
        ) : (
          <Button
            look="ghost"
            icon={<Reply aria-hidden className="size-3.5" />}
            onClick={() => setAnswering(true)}
          >
            {t('comments.answer')}
          </Button>
        )}
      </div>
    </li>
  );
}
