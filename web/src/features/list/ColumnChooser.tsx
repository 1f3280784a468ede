import { ArrowDown, ArrowUp, Pin, PinOff, Plus, X } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { ObjectType } from '@/api/types';
import type { Density } from '@/api/views';
import { Button, IconButton } from '@/design/Button';
import { Input } from '@/design/Input';
import { Select } from '@/design/Select';
import { useLanguage } from '@/i18n/useLanguage';
import { added, hidden, nudged, pinned } from '@/records/columns';
import type { useLook } from '@/records/useLook';
import { reachableFields } from '@/schema/paths';
import { textOf } from '@/schema/schema';
import { useSchema } from '@/schema/useSchema';

interface Props {
  readonly object: ObjectType;
  readonly look: ReturnType<typeof useLook>;
}

const HIDDEN: ReadonlySet<string> = new Set(['id', 'version']);

/** Which columns a list has, in which order, and how close its rows stand. What is chosen is there at once. */
export function ColumnChooser({ object, look }: Props) {
  const { t } = useTranslation();
  const language = useLanguage();
  const schema = useSchema();
  const [typed, setTyped] = useState('');
  const { columns, changeColumns } = look;
  const wanted = typed.trim().toLowerCase();
  const shown = new Set(columns.map(({ field }) => field.name));
  const others = reachableFields(object, schema, ({ name }) => !HIDDEN.has(name) && !shown.has(name)).map(
    (group) => ({
      ...group,
      fields: group.fields.filter(({ label }) => textOf(label, language).toLowerCase().includes(wanted)),
    }),
  );
  const density: readonly Density[] = ['comfortable', 'compact'];
  return (
    <div className="flex max-h-[70vh] flex-col">
      <div className="flex flex-col gap-2 border-b border-line p-3">
        <Input
          autoFocus
          aria-label={t('list.columns.search')}
          placeholder={t('list.columns.search')}
          value={typed}
          onChange={(event) => setTyped(event.target.value)}
        />
      </div>
      <div className="min-h-0 flex-1 overflow-y-auto p-2">
        {wanted === '' && (
          <ul aria-label={t('list.columns.shown')} className="flex flex-col">
            {columns.map(({ field, pinned: isPinned }, at) => {
              const column = textOf(field.label, language);
              return (
                <li key={field.name} className="flex h-8 items-center rounded-control pl-2 hover:bg-hover">
                  <span className="min-w-0 flex-1 truncate">{column}</span>
                  <IconButton
                    label={t('list.columns.up', { column })}
                    icon={<ArrowUp className="size-3.5" />}
                    disabled={at === 0}
                    onClick={() => changeColumns((it) => nudged(it, field.name, -1))}
                  />
                  <IconButton
                    label={t('list.columns.down', { column })}
                    icon={<ArrowDown className="size-3.5" />}
                    disabled={at === columns.length - 1}
                    onClick={() => changeColumns((it) => nudged(it, field.name, 1))}
                  />
                  <IconButton
                    label={t(isPinned ? 'list.columns.unpinIt' : 'list.columns.pinIt', { column })}
                    icon={isPinned ? <PinOff className="size-3.5" /> : <Pin className="size-3.5" />}
                    onClick={() => changeColumns((it) => pinned(it, field.name, !isPinned))}
                  />
                  <IconButton
                    label={t('list.columns.hideIt', { column })}
                    icon={<X className="size-3.5" />}
                    disabled={columns.length < 2}
                    onClick={() => changeColumns((it) => hidden(it, field.name))}
                  />
                </li>
              );
            })}
          </ul>
        )}
        {others.map(({ label, fields }) =>
          fields.length === 0 ? null : (
            <section key={label ? textOf(label, language) : ''} className="mt-2">
              <h3 className="px-2 py-1 text-xs text-ink-3">
                {label ? t('list.columns.from', { field: textOf(label, language) }) : t('list.columns.more')}
              </h3>
              {fields.map((field) => (
                <button
                  key={field.name}
                  type="button"
                  onClick={() => changeColumns((it) => added(it, field.name))}
                  className="flex h-8 w-full items-center gap-2 rounded-control px-2 text-left text-ink-2 hover:bg-hover hover:text-ink pointer-coarse:h-10"
                >
                  <Plus aria-hidden className="size-3.5 shrink-0" />
                  <span className="truncate">{textOf(field.label, language)}</span>
                </button>
              ))}
            </section>
          ),
        )}
      </div>
      <div className="flex items-center justify-between gap-2 border-t border-line p-2">
        <span className="w-36">
          <Select
            small
            label={t('list.columns.density')}
            value={look.density}
            choices={density.map((value) => ({ value, label: t(`list.columns.${value}`) }))}
            onChange={(value) => look.setDensity(value as Density)}
          />
        </span>
        <Button look="ghost" disabled={!look.isOwn} onClick={look.reset}>
          {t('list.columns.reset')}
        </Button>
      </div>
    </div>
  );
}
