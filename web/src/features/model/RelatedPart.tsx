import { useTranslation } from 'react-i18next';
import type { ObjectType } from '@/api/types';
import { relatedTitle } from '@/features/record/related';
import { usualRelations } from '@/features/record/relations';
import { useLanguage } from '@/i18n/useLanguage';
import { fieldOf, textOf } from '@/schema/schema';
import { useSchema } from '@/schema/useSchema';
import { LayoutList } from './LayoutList';
import { columnsOfRelated, RELATED } from './layout';
import type { LayoutDraft } from './useLayoutDraft';

interface Props {
  readonly object: ObjectType;
  readonly draft: LayoutDraft;
}

/** Which records stand beside one, in which order, and with which of their fields. */
export function RelatedPart({ object, draft }: Props) {
  const { t } = useTranslation();
  const language = useLanguage();
  const relations = new Map(usualRelations(object, useSchema()).map((one) => [one.related.name, one]));
  const titleOf = (name: string) => {
    const one = relations.get(name);
    return one ? relatedTitle(one.related, one.other, language) : name;
  };
  if (relations.size === 0) return null;
  const names = draft.layout.related.map(({ name }) => name);
  return (
    <>
      <LayoutList
        id={RELATED}
        title={t('model.related')}
        detail={t('model.relatedAbout')}
        labelOf={titleOf}
        fields={names}
        others={[...relations.keys()].filter((name) => !names.includes(name))}
        adding={t('model.addRelated')}
        onPlace={(name, at) => draft.place(name, RELATED, at)}
        onRemove={(name) => () => draft.remove(name, RELATED)}
      />
      {draft.layout.related.map(({ name, columns = [] }) => {
        const one = relations.get(name);
        const id = columnsOfRelated(name);
        return (
          one && (
            <details key={name} open={columns.length > 0 || undefined}>
              <summary className="cursor-pointer py-1 text-ink-2 hover:text-ink">
                {t('model.relatedColumns', { list: titleOf(name) })}
              </summary>
              <LayoutList
                id={id}
                title={t('model.relatedColumns', { list: titleOf(name) })}
                head={columns.length > 0 ? <span /> : undefined}
                labelOf={(field) => textOf(fieldOf(one.other, field)?.label, language) || field}
                fields={columns}
                others={one.other.fields
                  .filter((field) => field.name !== one.related.field && !HIDDEN.has(field.name))
                  .map((field) => field.name)
                  .filter((field) => !columns.includes(field))}
                onPlace={(field, at) => draft.place(field, id, at)}
                onRemove={(field) => () => draft.remove(field, id)}
              />
            </details>
          )
        );
      })}
    </>
  );
}

const HIDDEN = new Set(['id', 'version']);
