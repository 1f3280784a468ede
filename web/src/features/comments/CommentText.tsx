import { Link } from '@tanstack/react-router';
import { Lock } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import type { Comment, Mentioned } from '@/api/comments';
import { ObjectIcon } from '@/design/ObjectIcon';
import { useSession } from '@/features/session/useSession';
import { useSchema } from '@/schema/useSchema';
import { type Piece, piecesOf } from './wording';

/** The words of a comment, with names where people and records are mentioned. */
export function CommentText({ comment }: { readonly comment: Comment }) {
  return (
    <p className="break-words whitespace-pre-line">
      {piecesOf(comment).map((piece, at) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: the pieces of a text never change places
        <OnePiece key={at} piece={piece} />
      ))}
    </p>
  );
}

function OnePiece({ piece }: { readonly piece: Piece }) {
  switch (piece.kind) {
    case 'text':
      return piece.text;
    case 'link':
      return (
        <a
          href={piece.href}
          target="_blank"
          rel="noopener noreferrer"
          className="break-all text-brand-2 underline"
        >
          {piece.href}
        </a>
      );
    case 'person':
      return <PersonName person={piece.mentioned} />;
    case 'record':
      return <RecordName record={piece.mentioned} />;
  }
}

function PersonName({ person }: { readonly person: Mentioned }) {
  const { t } = useTranslation();
  const me = useSession()?.user.id === person.id;
  return (
    <span className={`rounded-control bg-brand-soft px-1 text-brand-2 ${me ? 'weight-strong' : ''}`}>
      @{person.label ?? t('comments.somebody')}
    </span>
  );
}

const chip = 'inline-flex max-w-full items-center gap-1 rounded-control px-1 align-bottom';

function RecordName({ record: { object, id, label } }: { readonly record: Mentioned }) {
  const { t } = useTranslation();
  const type = useSchema().find(object);
  if (!type || label === null) {
    return (
      <span className={`${chip} bg-mute-soft text-ink-2`}>
        <Lock aria-hidden className="size-3 shrink-0" />
        {t('comments.hiddenRecord')}
      </span>
    );
  }
  return (
    <Link
      to="/o/$object/$id"
      params={{ object, id }}
      className={`${chip} bg-mute-soft text-ink hover:underline`}
    >
      <ObjectIcon name={type.icon} className="size-3 shrink-0 text-ink-2" />
      <span className="truncate">{label}</span>
    </Link>
  );
}
