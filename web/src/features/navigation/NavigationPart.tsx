import { CloudOff, Plus } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { Button } from '@/design/Button';
import { Empty } from '@/design/Empty';
import { Select } from '@/design/Select';
import { Skeleton } from '@/design/Skeleton';
import { LayoutShade } from '@/features/model/LayoutChip';
import { LayoutDrag } from '@/features/model/LayoutDrag';
import { LayoutList } from '@/features/model/LayoutList';
import { SaveBar } from '@/features/model/SaveBar';
import { SectionHead } from '@/features/model/SectionHead';
import { useRoleNames } from '@/features/model/useRoleNames';
import { useLanguage } from '@/i18n/useLanguage';
import { messageOf } from '@/records/problems';
import { textOf } from '@/schema/schema';
import { useGroupLabel } from '@/schema/useGroupLabel';
import { useSchema } from '@/schema/useSchema';
import { HIDDEN } from './arrangement';
import { NavigationPreview } from './NavigationPreview';
import './texts';
import { useArrangement } from './useArrangement';

/** What stands in the side bar, for everybody or for a role, arranged by drag and drop or by keys, beside what it will look like. */
export function NavigationPart() {
  const { t } = useTranslation();
  const language = useLanguage();
  const schema = useSchema();
  const groupLabel = useGroupLabel();
  const { roles } = useRoleNames();
  const draft = useArrangement();
  const { arrangement, role } = draft;
  if (draft.failure) {
    return (
      <Empty
        icon={<CloudOff />}
        title={t('navigation.failed')}
        detail={messageOf(draft.failure, t)}
        action={<Button onClick={draft.retry}>{t('common.retry')}</Button>}
      />
    );
  }
  if (!draft.known) return <Skeleton className="m-6 w-1/2" />;

  const labelOf = (name: string) => textOf(schema.find(name)?.plural, language) || name;
  const listOf = (id: string) => ({
    id,
    labelOf,
    wide: true,
    onPlace: (object: string, at: number) => draft.place(object, id, at),
    onLeap: (object: string, by: -1 | 1) => draft.leap(object, id, by),
  });
  return (
    <LayoutDrag
      overlay={(label) => <LayoutShade label={label} />}
      onDrop={({ field }, list, at) => draft.place(field, list, at)}
    >
      <div className="flex flex-col gap-4 p-4 sm:p-6">
        <p className="text-ink-3">{t('navigation.about')}</p>
        <div className="flex flex-wrap items-end gap-2">
          <span className="w-64 max-w-full">
            <Select
              label={t('navigation.of')}
              value={role ?? ''}
              disabled={draft.changed}
              choices={[
                { value: '', label: t('model.everybody') },
                ...roles.map(({ name, label }) => ({ value: name, label })),
              ]}
              onChange={(next) => draft.show(next || null)}
            />
          </span>
          {draft.isOwn ? (
            <Button look="ghost" busy={draft.busy} disabled={draft.changed} onClick={() => void draft.drop()}>
              {role === null ? t('navigation.usual') : t('navigation.asEverybody')}
            </Button>
          ) : (
            role !== null && <span className="py-1.5 text-ink-3">{t('navigation.none')}</span>
          )}
        </div>
        <div className="grid items-start gap-4 lg:grid-cols-[1fr_15rem]">
          <div className="flex min-w-0 flex-col gap-4">
            {arrangement.groups.map((group, at) => {
              const title =
                groupLabel(group.group ?? '', group.label) || t('navigation.groupAt', { number: at + 1 });
              return (
                <LayoutList
                  key={group.key}
                  {...listOf(group.key)}
                  title={title}
                  head={
                    <SectionHead
                      title={title}
                      label={group.label}
                      what={t('navigation.groupName')}
                      {...(group.group ? { usual: groupLabel(group.group) } : {})}
                      first={at === 0}
                      last={at === arrangement.groups.length - 1}
                      only={arrangement.groups.length === 1}
                      onLabel={(label) => draft.changeGroup(group.key, { label })}
                      onMove={(by) => draft.moveGroup(group.key, by)}
                      onRemove={() => draft.removeGroup(group.key)}
                    />
                  }
                  fields={group.objects}
                  others={arrangement.hidden}
                  adding={t('navigation.addObject')}
                  onRemove={(object) => () => draft.hide(object)}
                />
              );
            })}
            <Button
              icon={<Plus aria-hidden className="size-3.5" />}
              className="self-start"
              onClick={draft.addGroup}
            >
              {t('navigation.addGroup')}
            </Button>
            <LayoutList
              {...listOf(HIDDEN)}
              title={t('navigation.hidden')}
              detail={t('navigation.hiddenAbout')}
              fields={arrangement.hidden}
              others={[]}
              onRemove={() => undefined}
            />
          </div>
          <NavigationPreview arrangement={arrangement} role={role} />
        </div>
      </div>
      {draft.changed && (
        <SaveBar
          text={t('navigation.changed')}
          busy={draft.busy}
          ready
          onDiscard={draft.reset}
          onSave={() => void draft.save()}
        />
      )}
    </LayoutDrag>
  );
}
