import '@/features/comments/texts';
import { Link } from '@tanstack/react-router';
import { MessageCircle } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import type { Comment } from '@/api/comments';
import { CommentText } from '@/features/comments/CommentText';
import { TimeAgo } from '@/fields/TimeAgo';

interface Props {
  readonly object: string;
  readonly id: string;
  readonly comment: Comment;
}

/** Something that was said about the record; answered where all comments are. */
export function SaidItem({ object, id, comment }: Props) {
  const { t } = useTranslation();
  return (
    <>
      <span className="flex size-7 shrink-0 items-center justify-center rounded-full border border-line bg-panel text-ink-3">
        <MessageCircle aria-hidden className="size-3.5" />
      </span>
      <div className="min-w-0 flex-1 pt-0.5">
        <p className="flex flex-wrap items-baseline gap-x-1.5">
          <span className="weight-strong">{comment.author.label ?? t('comments.somebody')}</span>
          <span className="text-ink-2">
            {comment.parent === null ? t('timeline.commented') : t('timeline.replied')}
          </span>
          <TimeAgo at={comment.at} className="text-xs text-ink-3" />
          <Link
            to="/o/$object/$id"
            params={{ object, id }}
            search={{ tab: 'comments' }}
            className="no-print text-xs text-ink-2 underline hover:text-ink"
          >
            {t('timeline.toComments')}
          </Link>
        </p>
        <div className="mt-1">
          <CommentText comment={comment} />
        </div>
      </div>
    </>
  );
}
