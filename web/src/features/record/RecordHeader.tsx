import { Link, useNavigate } from '@tanstack/react-router';
import { ChevronRight, Ellipsis, Link2, Merge, Trash2, UsersRound } from 'lucide-react';
import { Suspense, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Field, ObjectType, RecordRow } from '@/api/types';
import { Avatar } from '@/design/Avatar';
import { Button, IconButton } from '@/design/Button';
import { copy } from '@/design/copy';
import { later } from '@/design/Later';
import { Menu, MenuItem } from '@/design/Menu';
import { mayMerge } from '@/features/merge/mergeable';
import { FieldCell } from '@/fields/FieldCell';
import { isEmpty } from '@/fields/kind';
import { useLanguage } from '@/i18n/useLanguage';
import { MaskedValue } from '@/records/MaskedValue';
import { nameOf } from '@/records/useRecord';
import { useRemove } from '@/records/useRemove';
import { isPerson } from '@/schema/navigation';
import { highlightsOf, textOf } from '@/schema/schema';
import { StagePath } from './StagePath';

const SharingDialog = later(() =>
  import('@/features/sharing/SharingDialog').then((it) => ({ default: it.SharingDialog })),
);

const MergeWith = later(() => import('@/features/merge/MergeWith').then((it) => ({ default: it.MergeWith })));

const FollowButton = later(() =>
  import('@/features/inbox/FollowButton').then((it) => ({ default: it.FollowButton })),
);

const MOST_HIGHLIGHTS = 5;

/** Who works here is no secret from those who do. */
const SEEN_BY_ALL: ReadonlySet<string> = new Set(['user', 'team']);

interface Props {
  readonly object: ObjectType;
  readonly row: RecordRow;
}

/** Who or what this is, and the few values one looks for first. */
export function RecordHeader({ object, row }: Props) {
  const language = useLanguage();
  const name = nameOf(object, row);
  return (
    <header className="shrink-0">
      <div className="flex h-12 items-center gap-1.5 border-b border-line px-4">
        <Link
          to="/o/$object"
          params={{ object: object.name }}
          className="text-ink-2 hover:text-ink hover:underline"
        >
          {textOf(object.plural, language)}
        </Link>
        <ChevronRight aria-hidden className="size-3.5 shrink-0 text-ink-3" />
        <span className="min-w-0 flex-1 truncate">{name}</span>
        <span className="no-print contents">
          {!SEEN_BY_ALL.has(object.name) && <SharingButton object={object} row={row} />}
          <Suspense>
            <FollowButton object={object.name} id={row.id} />
          </Suspense>
          <RecordMenu object={object} row={row} />
        </span>
      </div>
      <div className="flex flex-wrap items-center gap-x-10 gap-y-4 px-4 pt-5 pb-4 sm:px-6">
        <div className="flex min-w-0 items-center gap-3.5">
          <Avatar name={name} size="large" square={!isPerson(object.name)} />
          <div className="min-w-0">
            <p className="text-xs text-ink-3">{textOf(object.label, language)}</p>
            <h1 className="truncate text-lg leading-tight font-semibold">{name}</h1>
          </div>
        </div>
        <Highlights object={object} row={row} className="flex min-w-0 flex-wrap gap-x-8 gap-y-3" />
      </div>
      <StagePath object={object} row={row} />
    </header>
  );
}

/** The few values one looks for first, as far as they are filled. */
export function Highlights({ object, row, className }: Props & { readonly className: string }) {
  const highlights = highlightsOf(object)
    .filter((field) => field.name !== object.nameField && !isEmpty(row[field.name]))
    .slice(0, MOST_HIGHLIGHTS);
  return (
    <dl className={className}>
      {highlights.map((field) => (
        <Highlight key={field.name} object={object} row={row} field={field} />
      ))}
    </dl>
  );
}

function Highlight({ object, row, field }: Props & { readonly field: Field }) {
  const language = useLanguage();
  const value = row[field.name];
  return (
    <div className="max-w-56 min-w-0">
      <dt className="text-xs text-ink-3">{textOf(field.label, language)}</dt>
      <dd className="mt-0.5 flex min-w-0 overflow-hidden">
        {field.can.masked ? (
          <MaskedValue object={object.name} id={row.id} field={field} value={value} />
        ) : (
          <FieldCell field={field} value={value} />
        )}
      </dd>
    </div>
  );
}

function SharingButton({ object, row }: Props) {
  const { t } = useTranslation();
  const [open, setOpen] = useState(false);
  return (
    <>
      <Button look="ghost" icon={<UsersRound aria-hidden className="size-4" />} onClick={() => setOpen(true)}>
        {t('record.sharing')}
      </Button>
      {open && (
        <Suspense>
          <SharingDialog object={object} row={row} onClose={() => setOpen(false)} />
        </Suspense>
      )}
    </>
  );
}

function RecordMenu({ object, row }: Props) {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const remove = useRemove(object);
  const [merging, setMerging] = useState(false);
  const toList = () => navigate({ to: '/o/$object', params: { object: object.name } });
  const copyLink = () =>
    void copy(window.location.href, { done: t('record.linkCopied'), failed: t('record.linkNotCopied') });
  return (
    <>
      <Menu
        align="end"
        trigger={<IconButton label={t('record.more')} icon={<Ellipsis className="size-4" />} />}
      >
        <MenuItem icon={<Link2 className="size-4" />} onSelect={copyLink}>
          {t('record.copyLink')}
        </MenuItem>
        {mayMerge(object) && (
          <MenuItem icon={<Merge className="size-4" />} onSelect={() => setMerging(true)}>
            {t('record.mergeWith')}
          </MenuItem>
        )}
        {object.can.delete && (
          <MenuItem
            danger
            icon={<Trash2 className="size-4" />}
            onSelect={() => void remove([row.id], toList)}
          >
            {t('common.delete')}
          </MenuItem>
        )}
      </Menu>
      {merging && (
        <Suspense>
          <MergeWith object={object} row={row} onClose={() => setMerging(false)} />
        </Suspense>
      )}
    </>
  );
}
