import { useTranslation } from 'react-i18next';
import type { ObjectType } from '@/api/types';
import { SearchBox } from '@/design/SearchBox';
import { Select } from '@/design/Select';
import { FilterBar } from '@/features/list/FilterBar';
import { useLanguage } from '@/i18n/useLanguage';
import { columnFields, laneFields } from '@/records/boardState';
import { fieldOf, midSentence, textOf } from '@/schema/schema';
import type { useBoardState } from './useBoardState';
import { ViewSwitch } from './ViewSwitch';

interface Props {
  readonly object: ObjectType;
  readonly state: NonNullable<ReturnType<typeof useBoardState>>;
}

/** What is asked for, and how it is laid out. */
export function BoardBar({ object, state }: Props) {
  const { t } = useTranslation();
  const language = useLanguage();
  const { asked, search, set } = state;
  const { by, within, lanes } = asked;
  const labels = (fields: ReturnType<typeof columnFields>) =>
    fields.map((field) => ({ value: field.name, label: textOf(field.label, language) }));
  const columns = columnFields(object);
  return (
    <div className="no-print flex shrink-0 flex-wrap items-center gap-2 border-b border-line px-4 py-2 max-md:flex-nowrap max-md:overflow-x-auto max-md:[&>*]:shrink-0">
      <ViewSwitch object={object} shown="board" search={state.listSearch} />
      <SearchBox
        label={t('list.searchIn', { field: midSentence(fieldOf(object, object.nameField)?.label, language) })}
        text={search.q ?? ''}
        onText={(q) => set({ q: q || undefined }, true)}
      />
      {within && (
        <span className="w-36">
          <Select
            small
            label={textOf(within.label, language)}
            value={search.in ?? ''}
            choices={[
              { value: '', label: t('board.all', { field: textOf(within.label, language) }) },
              ...(within.options ?? []).map((option) => ({
                value: option.value,
                label: textOf(option.label, language) || option.value,
              })),
            ]}
            onChange={(value) => set({ in: value || undefined })}
          />
        </span>
      )}
      {columns.length > 1 && (
        <Labelled label={t('board.by')}>
          <Select
            small
            label={t('board.by')}
            value={by.name}
            choices={labels(columns)}
            onChange={(value) => set({ by: value })}
          />
        </Labelled>
      )}
      <Labelled label={t('board.lanes')}>
        <Select
          small
          label={t('board.lanes')}
          value={lanes?.name ?? ''}
          choices={[{ value: '', label: t('board.noLanes') }, ...labels(laneFields(object, by))]}
          onChange={(value) => set({ lanes: value || undefined })}
        />
      </Labelled>
      <FilterBar
        object={object}
        conditions={state.conditions}
        onChange={(where) => set({ where: where.length ? where : undefined })}
      />
    </div>
  );
}

const Labelled = ({ label, children }: { readonly label: string; readonly children: React.ReactNode }) => (
  <span className="flex items-center gap-1.5">
    <span aria-hidden className="text-xs whitespace-nowrap text-ink-2">
      {label}
    </span>
    <span className="w-32">{children}</span>
  </span>
);
