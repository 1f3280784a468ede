import clsx from 'clsx';
import { useTranslation } from 'react-i18next';
import type { ObjectType, Reference } from '@/api/types';
import { ObjectIcon } from '@/design/ObjectIcon';
import { PersonOrTeam } from '@/features/sharing/PersonOrTeam';
import { useLanguage } from '@/i18n/useLanguage';
import { useRelatedCounts } from '@/records/useRecord';
import { inUsualOrder } from '@/schema/navigation';
import { textOf } from '@/schema/schema';
import { useSchema } from '@/schema/useSchema';

const CHANGES = 'changes';
const COMMENTS = 'comments';
const EVENTS = 'events';

interface Props {
  readonly object: ObjectType;
  readonly id: string;
  readonly kinds: readonly string[];
  /** Whether something done on a website is told. */
  readonly hasEvents: boolean;
  readonly by: Pick<Reference, 'id' | 'label'> | null;
  readonly onKinds: (kinds: readonly string[]) => void;
  readonly onBy: (by: Pick<Reference, 'id' | 'label'> | null) => void;
}

/** What kinds are told, of those that there are, and whose doing. */
export function TimelineFilter({ object, id, kinds, hasEvents, by, onKinds, onBy }: Props) {
  const { t } = useTranslation();
  const language = useLanguage();
  const schema = useSchema();
  const counts = useRelatedCounts(object.name, id);
  const met = new Set(counts.data?.items.flatMap((one) => (one.count > 0 ? [one.object] : [])));
  for (const kind of kinds) met.add(kind);
  const objects = inUsualOrder([...met], (name) => name).flatMap((name) => schema.find(name) ?? []);
  const toggle = (kind: string) =>
    onKinds(kinds.includes(kind) ? kinds.filter((other) => other !== kind) : [...kinds, kind]);
  const chip = (kind: string, label: string, icon: string) => (
    <button
      key={kind}
      type="button"
      aria-pressed={kinds.includes(kind)}
      onClick={() => toggle(kind)}
      className={clsx(
        'inline-flex h-7 items-center gap-1.5 rounded-full border px-2.5 text-xs whitespace-nowrap pointer-coarse:h-10',
        kinds.includes(kind)
          ? 'border-brand bg-brand-soft text-brand-2'
          : 'border-line-2 text-ink-2 hover:bg-hover hover:text-ink',
      )}
    >
      <ObjectIcon name={icon} className="size-3.5" />
      {label}
    </button>
  );
  return (
    <search aria-label={t('timeline.filter')} className="no-print flex flex-wrap items-center gap-1.5">
      {chip(CHANGES, t('timeline.changes'), 'clock')}
      {chip(COMMENTS, t('timeline.comments'), 'message-circle')}
      {(hasEvents || kinds.includes(EVENTS)) && chip(EVENTS, t('timeline.events'), 'globe')}
      {objects.map((one) => chip(one.name, textOf(one.plural, language), one.icon))}
      <span className="flex w-60 items-center gap-1.5">
        <span aria-hidden className="shrink-0 text-xs text-ink-2">
          {t('timeline.by')}
        </span>
        <PersonOrTeam
          of="user"
          label={t('timeline.by')}
          chosen={by}
          onChoose={(chosen) => onBy(chosen && { id: chosen.id, label: chosen.label })}
        />
      </span>
    </search>
  );
}
