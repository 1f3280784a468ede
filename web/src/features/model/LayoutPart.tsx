import { Plus } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import type { ObjectType } from '@/api/types';
import { Button } from '@/design/Button';
import { useLanguage } from '@/i18n/useLanguage';
import { fieldOf, textOf } from '@/schema/schema';
import { LayoutShade } from './LayoutChip';
import { LayoutDrag } from './LayoutDrag';
import { LayoutList } from './LayoutList';
import { LayoutOf } from './LayoutOf';
import { COLUMNS, HIGHLIGHTS, mayDrop, unplaced } from './layout';
import { RelatedPart } from './RelatedPart';
import { SaveBar } from './SaveBar';
import { SectionHead } from './SectionHead';
import { useLayoutDraft } from './useLayoutDraft';

/** What stands where on the record page and in the list, arranged by drag and drop or by keys. */
export function LayoutPart({ object }: { readonly object: ObjectType }) {
  const { t } = useTranslation();
  const language = useLanguage();
  const draft = useLayoutDraft(object);
  const { layout } = draft;
  const labelOf = (name: string) => textOf(fieldOf(object, name)?.label, language) || name;
  const shown = object.fields
    .filter(({ name }) => name !== 'id' && name !== 'version')
    .map(({ name }) => name);
  const homeless = unplaced(object, layout);
  const listOf = (id: typeof HIGHLIGHTS | typeof COLUMNS) => ({
    id,
    labelOf,
    fields: id === HIGHLIGHTS ? layout.highlights : layout.list,
    others: shown.filter((name) => !(id === HIGHLIGHTS ? layout.highlights : layout.list).includes(name)),
    onPlace: (field: string, at: number) => draft.place(field, id, at),
    onRemove: (field: string) => () => draft.remove(field, id),
  });
  return (
    <LayoutDrag
      overlay={(label) => <LayoutShade label={label} />}
      onDrop={({ field, list: from }, list, at) => mayDrop(from, list) && draft.place(field, list, at)}
    >
      <div className="flex flex-col gap-4 p-4 sm:p-6">
        <p className="text-ink-3">{t('model.layoutAbout')}</p>
        <LayoutOf object={object} draft={draft} />
        <div className="grid items-start gap-4 lg:grid-cols-[2fr_1fr]">
          <div className="flex min-w-0 flex-col gap-4">
            <LayoutList
              {...listOf(HIGHLIGHTS)}
              title={t('model.highlights')}
              detail={t('model.highlightsAbout')}
              wide
            />
            {layout.sections.map((section, at) => {
              const title = textOf(section.label, language) || t('model.sectionAt', { number: at + 1 });
              return (
                <LayoutList
                  key={section.key}
                  id={section.key}
                  title={title}
                  wide
                  head={
                    <SectionHead
                      title={title}
                      label={section.label}
                      first={at === 0}
                      last={at === layout.sections.length - 1}
                      only={layout.sections.length === 1}
                      onLabel={(label) => draft.changeSection(section.key, { label })}
                      onMove={(by) => draft.moveSection(section.key, by)}
                      onRemove={() => draft.removeSection(section.key)}
                    />
                  }
                  labelOf={labelOf}
                  fields={section.fields}
                  others={homeless}
                  onPlace={(field, to) => draft.place(field, section.key, to)}
                  onLeap={(field, by) => draft.leap(field, section.key, by)}
                  onRemove={(field) =>
                    fieldOf(object, field)?.custom ? undefined : () => draft.remove(field, section.key)
                  }
                />
              );
            })}
            <Button
              icon={<Plus aria-hidden className="size-3.5" />}
              className="self-start"
              onClick={draft.addSection}
            >
              {t('model.addSection')}
            </Button>
          </div>
          <div className="flex min-w-0 flex-col gap-4">
            <LayoutList {...listOf(COLUMNS)} title={t('model.columns')} detail={t('model.columnsAbout')} />
            <RelatedPart object={object} draft={draft} />
          </div>
        </div>
      </div>
      {draft.changed && (
        <SaveBar
          text={draft.ready ? t('model.layoutChanged') : t('model.layoutNeedsRole')}
          busy={draft.busy}
          ready={draft.ready}
          onDiscard={draft.reset}
          onSave={() => void draft.save()}
        />
      )}
    </LayoutDrag>
  );
}
