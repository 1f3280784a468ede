import type { RefObject } from 'react';
import { useTranslation } from 'react-i18next';
import type { ObjectType } from '@/api/types';
import { SearchBox } from '@/design/SearchBox';
import { ViewSwitch } from '@/features/board/ViewSwitch';
import { useLanguage } from '@/i18n/useLanguage';
import { fieldOf, midSentence } from '@/schema/schema';
import { ColumnsButton } from './ColumnsButton';
import { FilterBar } from './FilterBar';
import type { useList } from './useList';

interface Props {
  readonly object: ObjectType;
  readonly list: ReturnType<typeof useList>;
  readonly searchBox: RefObject<HTMLInputElement | null>;
}

export function Toolbar({ object, list, searchBox }: Props) {
  const { t } = useTranslation();
  const language = useLanguage();
  const field = midSentence(fieldOf(object, object.nameField)?.label, language);
  return (
    <div className="no-print flex shrink-0 flex-wrap items-center gap-2 border-b border-line px-4 py-2">
      <ViewSwitch object={object} shown="list" search={list.search} />
      <SearchBox
        label={t('list.searchIn', { field })}
        text={list.text}
        onText={list.setText}
        box={searchBox}
      />
      <FilterBar object={object} conditions={list.conditions} onChange={list.setConditions} />
      <span className="flex-1 max-sm:hidden" />
      <ColumnsButton object={object} list={list} />
    </div>
  );
}
