import { Command } from 'cmdk';
import { Check } from 'lucide-react';
import type { ComboboxItem, ComboboxTexts } from './Combobox';

interface Props {
  readonly items: readonly ComboboxItem[];
  readonly chosen: readonly string[];
  readonly texts: ComboboxTexts;
  readonly loading: boolean;
  /** Whether what is typed filters the items here; otherwise they come filtered. */
  readonly filtered: boolean;
  readonly text: string;
  readonly onText: (text: string) => void;
  readonly onPick: (value: string) => void;
  readonly onCreate?: { readonly label: (text: string) => string; readonly create: (text: string) => void };
}

/** The open part of a combobox: a box to type in, and below it what fits. */
export function ComboboxList(props: Props) {
  const { items, chosen, texts, loading, filtered, text, onText, onPick, onCreate } = props;
  const typed = text.trim();
  const known = items.some((item) => item.label === typed);
  return (
    <Command shouldFilter={filtered} label={texts.search}>
      <Command.Input
        // Whoever opened the list types next
        autoFocus
        value={text}
        onValueChange={onText}
        placeholder={texts.search}
        className="h-9 w-full border-b border-line bg-transparent px-3 placeholder:text-ink-3 focus-visible:outline-none pointer-coarse:text-base"
      />
      <Command.List className="max-h-64 overflow-y-auto p-1">
        {loading && <Command.Loading className="px-2 py-1.5 text-ink-3">{texts.loading}</Command.Loading>}
        {!loading && <Command.Empty className="px-2 py-1.5 text-ink-3">{texts.nothing}</Command.Empty>}
        {items.map((item) => (
          <Command.Item
            key={item.value}
            value={item.value}
            keywords={[item.label, ...(item.keywords ?? [])]}
            onSelect={() => onPick(item.value)}
            className={itemLook}
          >
            <span className="min-w-0 flex-1 truncate">{item.view ?? item.label}</span>
            {chosen.includes(item.value) && <Check aria-hidden className="size-3.5 shrink-0 text-brand" />}
          </Command.Item>
        ))}
        {onCreate && typed !== '' && !known && (
          <Command.Item
            value={`+${text}`}
            keywords={[text]}
            onSelect={() => onCreate.create(typed)}
            className={itemLook}
          >
            {onCreate.label(typed)}
          </Command.Item>
        )}
      </Command.List>
    </Command>
  );
}

const itemLook =
  'flex min-h-7 cursor-default items-center gap-2 rounded-control px-2 select-none data-[selected=true]:bg-brand-soft pointer-coarse:min-h-10';
