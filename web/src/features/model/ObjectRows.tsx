import { Link } from '@tanstack/react-router';
import { ChevronRight, SearchX } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import type { ObjectType } from '@/api/types';
import { Chip } from '@/design/Chip';
import { Empty } from '@/design/Empty';
import { ObjectIcon } from '@/design/ObjectIcon';
import { useLanguage } from '@/i18n/useLanguage';
import { textOf } from '@/schema/schema';
import { useGroupLabel } from '@/schema/useGroupLabel';
import { useSchema } from '@/schema/useSchema';

/** The objects by group; with a text those that are called so. */
export function ObjectRows({ text }: { readonly text: string }) {
  const { t } = useTranslation();
  const groupLabel = useGroupLabel();
  const wanted = text.trim().toLowerCase();
  const groups = useSchema()
    .allGroups()
    .map(({ group, objects }) => ({ group, objects: objects.filter((object) => isCalled(object, wanted)) }))
    .filter(({ objects }) => objects.length > 0);
  if (groups.length === 0) {
    return <Empty icon={<SearchX />} title={t('model.noObject')} detail={t('model.noObjectDetail')} />;
  }
  return groups.map(({ group, objects }) => (
    <section key={group} aria-label={groupLabel(group)}>
      <h2 className="pb-1 text-xs text-ink-3">{groupLabel(group)}</h2>
      <ul className="divide-y divide-line border-y border-line">
        {objects.map((object) => (
          <ObjectRow key={object.name} object={object} />
        ))}
      </ul>
    </section>
  ));
}

const isCalled = (object: ObjectType, text: string) =>
  [object.name, ...Object.values(object.label), ...Object.values(object.plural)].some((name) =>
    name?.toLowerCase().includes(text),
  );

function ObjectRow({ object }: { readonly object: ObjectType }) {
  const { t } = useTranslation();
  const language = useLanguage();
  const own = object.fields.filter((field) => field.custom).length;
  return (
    <li>
      <Link
        to="/settings/objects/$object"
        params={{ object: object.name }}
        search={{}}
        className="flex w-full items-center gap-3 px-1 py-2.5 hover:bg-hover focus-visible:outline-offset-[-2px]"
      >
        <span className="grid size-8 shrink-0 place-items-center rounded-control bg-mute-soft text-ink-2">
          <ObjectIcon name={object.icon} />
        </span>
        <span className="min-w-0 flex-1">
          <span className="flex min-w-0 flex-wrap items-center gap-x-2 gap-y-0.5">
            <span className="truncate weight-strong">{textOf(object.label, language)}</span>
            <code className="text-xs text-ink-3">{object.name}</code>
            {object.custom && <Chip tone="brand">{t('model.custom')}</Chip>}
          </span>
          {object.description && (
            <span className="block truncate text-xs text-ink-3">{textOf(object.description, language)}</span>
          )}
        </span>
        <span className="hidden shrink-0 text-right text-ink-2 sm:block">
          <span className="tnum">
            {t('model.fieldCount', { count: object.fields.filter(({ system }) => !system).length })}
          </span>
          {own > 0 && !object.custom && (
            <span className="tnum block text-xs text-ink-3">{t('model.ownCount', { count: own })}</span>
          )}
        </span>
        <ChevronRight aria-hidden className="size-4 shrink-0 text-ink-3" />
      </Link>
    </li>
  );
}
