import { useTranslation } from 'react-i18next';
import { EVERY_OTHER, type Role } from '@/api/rights';
import { ObjectIcon } from '@/design/ObjectIcon';
import { useRoleNames } from '@/features/model/useRoleNames';
import { PEOPLE } from '@/features/rights/rights';
import { useLanguage } from '@/i18n/useLanguage';
import { textOf } from '@/schema/schema';
import { useGroupLabel } from '@/schema/useGroupLabel';
import { useSchema } from '@/schema/useSchema';
import type { Arrangement } from './arrangement';

interface Props {
  readonly arrangement: Arrangement;
  readonly role: string | null;
}

/** The side bar as it will be; of a role without what it may not read, as far as that is known. */
export function NavigationPreview({ arrangement, role }: Props) {
  const { t } = useTranslation();
  const language = useLanguage();
  const schema = useSchema();
  const groupLabel = useGroupLabel();
  const { roles } = useRoleNames();
  const reader = roles.find(({ name }) => name === role);
  const groups = arrangement.groups
    .map((group) => ({
      ...group,
      shown: group.objects.flatMap((name) => (mayRead(reader, name) ? (schema.find(name) ?? []) : [])),
    }))
    .filter(({ shown }) => shown.length > 0);
  return (
    <section
      aria-label={t('navigation.preview')}
      className="sticky top-4 rounded-card border border-line bg-side p-3"
    >
      <h3 className="pb-2 weight-strong">{t('navigation.preview')}</h3>
      {groups.map((group) => (
        <div key={group.key} className="mb-3">
          <p className="px-2 pb-1 text-xs text-ink-3">{groupLabel(group.group ?? '', group.label) || '…'}</p>
          <ul>
            {group.shown.map((object) => (
              <li key={object.name} className="flex h-7 items-center gap-2 px-2 text-ink-2">
                <ObjectIcon name={object.icon} className="size-4 shrink-0" />
                <span className="truncate">{textOf(object.plural, language)}</span>
              </li>
            ))}
          </ul>
        </div>
      ))}
    </section>
  );
}

/** Rights are told only to whoever administers roles; people and teams are known to everybody. */
function mayRead(role: Role | undefined, object: string): boolean {
  const objects = role?.objects;
  if (objects === undefined || PEOPLE.has(object)) return true;
  return ((objects[object] ?? objects[EVERY_OTHER])?.read ?? 'none') !== 'none';
}
