import { Ellipsis, Pencil, Trash2 } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Comment } from '@/api/comments';
import type { ObjectType, RecordRow } from '@/api/types';
import { Avatar } from '@/design/Avatar';
import { IconButton } from '@/design/Button';
import { Menu, MenuItem } from '@/design/Menu';
import { toast } from '@/design/Toast';
import { formatExactly } from '@/fields/format';
import { useReader } from '@/fields/kind';
import { TimeAgo } from '@/fields/TimeAgo';
import { messageOf } from '@/records/problems';
import { useBegun } from '@/records/useBegun';
import { CommentText } from './CommentText';
import { Composer } from './Composer';
import { isWriting } from './useBox';
import { writtenOf } from './wording';

export interface Speech {
  readonly write: (text: string, parent: string | null) => Promise<void>;
  readonly change: (comment: string, text: string) => Promise<void>;
  readonly remove: (comment: string) => Promise<void>;
}

interface Props {
  readonly object: ObjectType;
  readonly row: RecordRow;
  readonly comment: Comment;
  readonly speech: Speech;
}

/** One comment: who, when, what, and what one may do about it. */
export function CommentItem({ object, row, comment, speech }: Props) {
  const { t } = useTranslation();
  const place = `change ${comment.id}`;
  const [changing, setChanging] = useState(useBegun(place, isWriting).found !== undefined);
  if (comment.removed) {
    return <p className="py-0.5 text-ink-3">{t('comments.removed')}</p>;
  }
  const name = comment.author.label ?? t('comments.somebody');
  return (
    <div className="flex gap-2.5">
      <span className="pt-0.5">
        <Avatar name={name} />
      </span>
      <div className="min-w-0 flex-1">
        <div className="flex min-h-7 items-center gap-x-2">
          <p className="min-w-0 flex-1">
            <span className="weight-strong">{name}</span>{' '}
            <TimeAgo at={comment.at} className="text-xs text-ink-3" />
            {comment.editedAt && <Edited at={comment.editedAt} />}
          </p>
          {!changing && (
            <OwnMenu comment={comment} onChange={() => setChanging(true)} remove={speech.remove} />
          )}
        </div>
        {changing ? (
          <Composer
            object={object}
            row={row}
            label={t('comments.change')}
            place={place}
            start={writtenOf(comment, {
              person: t('comments.somebody'),
              record: t('comments.hiddenRecord'),
            })}
            send={{
              label: t('common.save'),
              run: async (text) => {
                await speech.change(comment.id, text);
                setChanging(false);
              },
            }}
            onCancel={() => setChanging(false)}
          />
        ) : (
          <CommentText comment={comment} />
        )}
      </div>
    </div>
  );
}

function Edited({ at }: { readonly at: string }) {
  const { t, language, timeZone } = useReader();
  return (
    <span className="ml-1.5 text-xs text-ink-3" title={formatExactly(at, language, timeZone)}>
      {t('comments.edited')}
    </span>
  );
}

interface MenuProps {
  readonly comment: Comment;
  readonly onChange: () => void;
  readonly remove: (comment: string) => Promise<void>;
}

function OwnMenu({ comment, onChange, remove }: MenuProps) {
  const { t } = useTranslation();
  if (!comment.can.change && !comment.can.remove) return null;
  const take = async () => {
    try {
      await remove(comment.id);
      toast.done(t('comments.removedNow'));
    } catch (failure) {
      toast.failed(t('comments.notRemoved'), messageOf(failure, t));
    }
  };
  return (
    <Menu
      align="end"
      trigger={
        <IconButton label={t('comments.more')} icon={<Ellipsis className="size-4" />} className="no-print" />
      }
    >
      {comment.can.change && (
        <MenuItem icon={<Pencil className="size-4" />} onSelect={onChange}>
          {t('comments.edit')}
        </MenuItem>
      )}
      <MenuItem danger icon={<Trash2 className="size-4" />} onSelect={() => void take()}>
        {t('common.delete')}
      </MenuItem>
    </Menu>
  );
}
