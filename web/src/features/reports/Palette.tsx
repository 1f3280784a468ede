import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Field, ObjectType } from '@/api/types';
import { SearchBox } from '@/design/SearchBox';
import { useReader } from '@/fields/kind';
import { reachableFields } from '@/schema/paths';
import { textOf } from '@/schema/schema';
import { useSchema } from '@/schema/useSchema';
import { isGrouping, measuresOf } from './question';
import { FIELD_DRAG } from './ShelfOf';

interface Props {
  readonly object: ObjectType;
  /** Puts a field where it is most likely meant to be. */
  readonly onAdd: (field: Field) => void;
}

/** All fields that a report can be made of: dragged to where they belong, or pressed. */
export function Palette({ object, onAdd }: Props) {
  const { t } = useTranslation();
  const { language } = useReader();
  const schema = useSchema();
  const [text, setText] = useState('');
  const groups = useMemo(
    () => reachableFields(object, schema, (field) => isGrouping(field) || measuresOf(field).length > 0),
    [object, schema],
  );
  const wanted = text.trim().toLowerCase();
  const fits = (field: Field) =>
    Object.values(field.label).some((label) => label.toLowerCase().includes(wanted));
  return (
    <div className="flex min-h-0 flex-col gap-2">
      <SearchBox label={t('reports.findField')} text={text} onText={setText} />
      <div className="min-h-0 flex-1 overflow-y-auto">
        {groups.map(({ label, fields }) => {
          const some = fields.filter(fits);
          if (some.length === 0) return null;
          return (
            <div key={fields[0]?.name} className="mb-2">
              {label && <p className="px-1.5 pb-0.5 text-xs text-ink-3">{textOf(label, language)}</p>}
              <ul>
                {some.map((field) => (
                  <li key={field.name}>
                    <button
                      type="button"
                      draggable
                      onDragStart={(event) => event.dataTransfer.setData(FIELD_DRAG, field.name)}
                      onClick={() => onAdd(field)}
                      className="flex h-7 w-full cursor-grab items-center gap-1.5 truncate rounded-control px-1.5 text-left hover:bg-hover"
                    >
                      <span aria-hidden className="w-4 shrink-0 text-center text-xs text-ink-3">
                        {isGrouping(field) ? 'A' : '#'}
                      </span>
                      <span className="truncate">{shortLabel(field, language)}</span>
                    </button>
                  </li>
                ))}
              </ul>
            </div>
          );
        })}
      </div>
    </div>
  );
}

/** A far field stands under the name of what leads to it already. */
function shortLabel(field: Field, language: 'zh-CN' | 'en'): string {
  const whole = textOf(field.label, language);
  return field.name.includes('.') ? whole.slice(whole.lastIndexOf(' · ') + 3) : whole;
}
