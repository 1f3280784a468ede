import { Search } from 'lucide-react';
import { type RefObject, useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { ObjectType } from '@/api/types';
import { useLanguage } from '@/i18n/useLanguage';
import { fieldOf, midSentence } from '@/schema/schema';
import { FilterBar } from './FilterBar';
import type { useList } from './useList';

const TYPING_PAUSE_MS = 250;

interface Props {
  readonly object: ObjectType;
  readonly list: ReturnType<typeof useList>;
  readonly searchBox: RefObject<HTMLInputElement | null>;
}

export function Toolbar({ object, list, searchBox }: Props) {
  return (
    <div className="no-print flex shrink-0 flex-wrap items-center gap-2 border-b border-line px-4 py-2">
      <SearchBox object={object} list={list} searchBox={searchBox} />
      <FilterBar object={object} conditions={list.conditions} onChange={list.setConditions} />
    </div>
  );
}

function SearchBox({ object, list, searchBox }: Props) {
  const { t } = useTranslation();
  const language = useLanguage();
  const [typed, setTyped] = useState(list.text);
  const asked = useRef(list.text);

  // Back and "clear" change the address without anybody typing.
  useEffect(() => {
    if (list.text !== asked.current) setTyped(list.text);
    asked.current = list.text;
  }, [list.text]);

  const { setText } = list;
  useEffect(() => {
    if (typed === asked.current) return;
    const timer = setTimeout(() => {
      asked.current = typed;
      setText(typed);
    }, TYPING_PAUSE_MS);
    return () => clearTimeout(timer);
  }, [typed, setText]);

  const label = t('list.searchIn', {
    field: midSentence(fieldOf(object, object.nameField)?.label, language),
  });
  return (
    <label className="flex h-7 min-w-0 flex-1 items-center gap-1.5 rounded-control border border-line-2 bg-panel px-2 focus-within:border-brand sm:w-56 sm:flex-none pointer-coarse:h-10">
      <Search aria-hidden className="size-3.5 shrink-0 text-ink-3" />
      <input
        ref={searchBox}
        type="search"
        aria-label={label}
        placeholder={label}
        value={typed}
        onChange={(event) => setTyped(event.target.value)}
        onKeyDown={(event) => {
          if (event.key === 'Escape') event.currentTarget.blur();
        }}
        className="w-full min-w-0 bg-transparent placeholder:text-ink-3 focus-visible:outline-none pointer-coarse:text-base"
      />
    </label>
  );
}
