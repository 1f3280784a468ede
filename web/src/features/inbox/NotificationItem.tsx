import { Link } from '@tanstack/react-router';
import clsx from 'clsx';
import type { TFunction } from 'i18next';
import {
  AtSign,
  FileInput,
  type LucideIcon,
  MailX,
  MessageCircle,
  Pencil,
  Reply,
  Unplug,
  UserCheck,
} from 'lucide-react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { Notification, NotificationKind } from '@/api/notifications';
import { ObjectIcon } from '@/design/ObjectIcon';
import { TimeAgo } from '@/fields/TimeAgo';
import { useLanguage } from '@/i18n/useLanguage';
import { readListSearch } from '@/records/listState';
import { textOf } from '@/schema/schema';
import { useSchema } from '@/schema/useSchema';

const SIGNS: Record<NotificationKind, LucideIcon> = {
  mentioned: AtSign,
  replied: Reply,
  commented: MessageCircle,
  assigned: UserCheck,
  changed: Pencil,
  stopped: Unplug,
  undelivered: MailX,
  submitted: FileInput,
};

/** What is about something that one has set up, and about no record. */
const OWN = {
  stopped: { to: '/settings/webhooks', name: (t: TFunction) => t('inbox.webhooks') },
  undelivered: { to: '/settings/webhooks', name: (t: TFunction) => t('inbox.webhooks') },
  submitted: { to: '/settings/forms', name: (t: TFunction) => t('inbox.forms') },
} as const;

const ownOf = (kind: NotificationKind) => (kind in OWN ? OWN[kind as keyof typeof OWN] : null);

interface Props {
  readonly told: Notification;
  readonly onOpen: () => void;
}

/** One thing that one is told, as a way to what it is about. */
export function NotificationItem({ told, onOpen }: Props) {
  const { t } = useTranslation();
  const language = useLanguage();
  const type = useSchema().find(told.object);
  const Sign = SIGNS[told.kind];
  const actor = told.actor.label ?? t('inbox.somebody');
  const own = ownOf(told.kind);
  const name = own
    ? own.name(t)
    : told.record
      ? (told.record.label ?? t('inbox.inBin'))
      : textOf(type?.plural, language);
  return (
    <Way told={told} onOpen={onOpen}>
      <span
        className={clsx(
          'flex size-7 shrink-0 items-center justify-center rounded-full',
          told.read ? 'bg-mute-soft text-ink-2' : 'bg-brand-soft text-brand-2',
        )}
      >
        <Sign aria-hidden className="size-3.5" />
      </span>
      <span className="min-w-0 flex-1">
        <span className={clsx('block break-words', !told.read && 'weight-strong')}>
          {told.record === null && !own
            ? t('inbox.assignedMany', { actor, count: told.times })
            : t(`inbox.told.${told.kind}`, { actor })}
        </span>
        <span className="mt-0.5 flex items-center gap-1.5 text-xs text-ink-2">
          <ObjectIcon name={type?.icon ?? ''} className="size-3 shrink-0" />
          <span className="min-w-0 truncate">{name}</span>
          {(told.record !== null || own) && told.times > 1 && (
            <span className="shrink-0">· {t('inbox.times', { count: told.times })}</span>
          )}
          <span aria-hidden>·</span>
          <TimeAgo at={told.at} className="shrink-0" />
        </span>
      </span>
      {!told.read && (
        <span className="mt-2 size-2 shrink-0 rounded-full bg-accent">
          <span className="sr-only">{t('inbox.unread')}</span>
        </span>
      )}
    </Way>
  );
}

const look =
  'flex gap-3 rounded-control px-3 py-2.5 text-left hover:bg-hover focus-visible:outline-offset-[-2px]';

function Way({ told, onOpen, children }: Props & { readonly children: ReactNode }) {
  const { object, record, comment } = told;
  const own = ownOf(told.kind);
  if (own) {
    return (
      <Link to={own.to} onClick={onOpen} className={look}>
        {children}
      </Link>
    );
  }
  if (record === null) {
    return (
      <Link to="/o/$object" params={{ object }} search={readListSearch({})} onClick={onOpen} className={look}>
        {children}
      </Link>
    );
  }
  const tab = comment !== null ? 'comments' : told.kind === 'changed' ? 'timeline' : null;
  return (
    <Link
      to="/o/$object/$id"
      params={{ object, id: record.id }}
      search={tab === null ? {} : { tab }}
      onClick={onOpen}
      className={look}
    >
      {children}
    </Link>
  );
}
