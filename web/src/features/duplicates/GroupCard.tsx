import { Link } from '@tanstack/react-router';
import clsx from 'clsx';
import { useTranslation } from 'react-i18next';
import type { Group, Member } from '@/api/duplicates';
import type { Field, ObjectType } from '@/api/types';
import { Button } from '@/design/Button';
import { Chip } from '@/design/Chip';
import { useCurrentInView } from '@/design/useCurrentInView';
import { FieldCell } from '@/fields/FieldCell';
import { formatPercent } from '@/fields/format';
import { isEmpty } from '@/fields/kind';
import { useLanguage } from '@/i18n/useLanguage';
import { fieldOf, textOf } from '@/schema/schema';
import { Reasons } from './Reasons';

interface Props {
  readonly object: ObjectType;
  readonly group: Group;
  /** Whether the keys mean this one. */
  readonly current: boolean;
  readonly mine: boolean;
  readonly onPoint: () => void;
  readonly onMerge: () => void;
  readonly onApart: () => void;
  readonly onAssign: () => void;
}

/** Records that look alike, beside each other. */
export function GroupCard({ object, group, current, mine, onPoint, onMerge, onApart, onAssign }: Props) {
  const { t } = useTranslation();
  const language = useLanguage();
  const card = useCurrentInView<HTMLLIElement>(current);
  return (
    <li
      ref={card}
      aria-current={current || undefined}
      onPointerDown={onPoint}
      onFocus={onPoint}
      className={clsx('rounded-card border bg-panel', current ? 'border-brand' : 'border-line')}
    >
      <header className="flex flex-wrap items-center gap-2 border-b border-line px-3 py-2">
        <h2 className="weight-strong">{t('duplicates.group', { count: group.members.length })}</h2>
        {group.score !== null && (
          <Chip tone="warn">
            {t('duplicates.score', { percent: formatPercent(group.score * 100, language, 0) })}
          </Chip>
        )}
        {group.assignee?.label && (
          <span className="text-xs text-ink-3">
            {t('duplicates.assigned', { name: group.assignee.label })}
          </span>
        )}
        {group.status === 'open' && (
          <span className="ml-auto flex flex-wrap gap-2">
            <Button look="ghost" onClick={onAssign}>
              {mine ? t('duplicates.putBack') : t('duplicates.takeOn')}
            </Button>
            <Button onClick={onApart}>{t('duplicates.notSame')}</Button>
            <Button onClick={onMerge}>{t('duplicates.merge')}</Button>
          </span>
        )}
      </header>
      <ul className="divide-y divide-line">
        {group.members.map((member) => (
          <MemberRow key={member.id} object={object} member={member} />
        ))}
      </ul>
    </li>
  );
}

function MemberRow({ object, member }: { readonly object: ObjectType; readonly member: Member }) {
  const language = useLanguage();
  const shown = (object.duplicates?.fields ?? [])
    .map(({ field }) => fieldOf(object, field))
    .filter((field): field is Field => field !== undefined && field.name !== object.nameField)
    .filter((field) => !isEmpty(member.record[field.name]));
  return (
    <li className="flex min-w-0 flex-col gap-1.5 px-3 py-2.5">
      <Link
        to="/o/$object/$id"
        params={{ object: object.name, id: member.id }}
        className="min-w-0 truncate weight-strong hover:underline"
      >
        {member.label ?? member.id}
      </Link>
      {shown.length > 0 && (
        <dl className="flex min-w-0 flex-wrap gap-x-4 gap-y-1">
          {shown.map((field) => (
            <div key={field.name} className="flex max-w-full min-w-0 gap-1.5">
              <dt className="shrink-0 text-ink-3">{textOf(field.label, language)}</dt>
              <dd className="min-w-0 truncate">
                <FieldCell field={field} value={member.record[field.name]} />
              </dd>
            </div>
          ))}
        </dl>
      )}
      <Reasons reasons={member.reasons} />
    </li>
  );
}
