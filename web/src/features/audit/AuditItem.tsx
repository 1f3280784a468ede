import { Link } from '@tanstack/react-router';
import { ChevronDown, ListFilter } from 'lucide-react';
import { useId, useState } from 'react';
import type { AuditEntry, AuditQuery } from '@/api/audit';
import type { Change, ObjectType } from '@/api/types';
import { IconButton } from '@/design/Button';
import { Chip, type Tone } from '@/design/Chip';
import { formatExactly, formatLogged } from '@/fields/format';
import { useReader } from '@/fields/kind';
import { fieldOf, textOf } from '@/schema/schema';
import { useSchema } from '@/schema/useSchema';
import { plain } from './plain';

const TONES: Partial<Record<AuditEntry['kind'], Tone>> = {
  signInFailed: 'warn',
  lockedOut: 'bad',
  refused: 'bad',
  purged: 'bad',
  deleted: 'warn',
  revealed: 'plum',
  exported: 'plum',
  unknown: 'bad',
};

interface Props {
  readonly entry: AuditEntry;
  readonly onAsk: (more: AuditQuery) => void;
}

/** One thing that happened; opened, it says from where, and what was before. */
export function AuditItem({ entry, onAsk }: Props) {
  const { t, language, timeZone } = useReader();
  const [open, setOpen] = useState(false);
  const details = useId();
  const object = useSchema().find(entry.object);
  return (
    <li className="border-b border-line">
      <div className="flex min-w-0 flex-wrap items-center gap-x-3 gap-y-1 px-4 py-1.5 sm:px-6">
        <button
          type="button"
          aria-expanded={open}
          aria-controls={details}
          onClick={() => setOpen(!open)}
          className="flex min-w-0 flex-1 items-center gap-x-3 rounded-control py-0.5 text-left hover:bg-hover pointer-coarse:py-2"
        >
          <ChevronDown
            aria-hidden
            className={open ? 'size-3.5 shrink-0 text-ink-3' : 'size-3.5 shrink-0 -rotate-90 text-ink-3'}
          />
          <span className="flex min-w-0 flex-1 flex-wrap items-center gap-x-3 gap-y-0.5">
            <time
              dateTime={entry.at}
              title={formatExactly(entry.at, language, timeZone)}
              className="tnum w-full text-xs text-ink-2 sm:w-44 sm:text-sm"
            >
              {formatLogged(entry.at, language, timeZone)}
            </time>
            <span className="truncate weight-strong">{entry.by.label}</span>
            <Chip tone={TONES[entry.kind] ?? 'mute'}>{t(`audit.kind.${entry.kind}`)}</Chip>
            {object && <span className="truncate text-ink-2">{textOf(object.label, language)}</span>}
          </span>
        </button>
        {object && entry.record && entry.kind !== 'purged' && (
          <Link
            to="/o/$object/$id"
            params={{ object: object.name, id: entry.record }}
            search={{}}
            className="text-brand underline"
          >
            {t('audit.open')}
          </Link>
        )}
        <IconButton
          label={t('audit.onlyPerson', { person: entry.by.label })}
          icon={<ListFilter className="size-3.5" />}
          onClick={() => onAsk({ actor: entry.by.id })}
        />
      </div>
      {open && <Details id={details} entry={entry} object={object} onAsk={onAsk} />}
    </li>
  );
}

interface DetailsProps extends Props {
  readonly id: string;
  readonly object: ObjectType | undefined;
}

function Details({ id, entry, object, onAsk }: DetailsProps) {
  const { t } = useReader();
  const { record } = entry;
  return (
    <div id={id} className="grid gap-3 bg-bg px-4 pt-1 pb-3 sm:px-12">
      <p className="text-xs break-words text-ink-3">
        {[t(`audit.origin.${entry.origin}`, entry.origin), entry.address, entry.agent]
          .filter((word) => word !== '')
          .join(' · ')}
      </p>
      {entry.changes.length > 0 && (
        <table className="w-full max-w-4xl table-fixed text-left">
          <thead className="text-xs text-ink-3">
            <tr>
              <th className="w-1/4 font-normal">{t('audit.field')}</th>
              <th className="font-normal">{t('audit.before')}</th>
              <th className="font-normal">{t('audit.after')}</th>
            </tr>
          </thead>
          <tbody>
            {entry.changes.map((change) => (
              <Line key={change.field} change={change} object={object} />
            ))}
          </tbody>
        </table>
      )}
      {record && (
        <p>
          <button type="button" onClick={() => onAsk({ record })} className="text-brand underline">
            {t('audit.onlyRecord')}
          </button>
        </p>
      )}
    </div>
  );
}

function Line({ change, object }: { readonly change: Change; readonly object: ObjectType | undefined }) {
  const { language } = useReader();
  const field = object && fieldOf(object, change.field);
  return (
    <tr className="align-top">
      <th scope="row" className="pr-3 font-normal break-words text-ink-2">
        {field ? textOf(field.label, language) : change.field}
      </th>
      <td className="pr-3 break-words text-ink-3">{plain(change.before)}</td>
      <td className="break-words">{plain(change.after)}</td>
    </tr>
  );
}
