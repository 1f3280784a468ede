import clsx from 'clsx';
import { EyeOff } from 'lucide-react';
import { useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { Avatar } from '@/design/Avatar';
import { ObjectIcon } from '@/design/ObjectIcon';
import { useLanguage } from '@/i18n/useLanguage';
import { textOf } from '@/schema/schema';
import { useSchema } from '@/schema/useSchema';
import type { Suggestion } from './useSuggestions';

interface Props {
  readonly id: string;
  readonly items: readonly Suggestion[];
  readonly active: number;
  readonly isLooking: boolean;
  readonly typed: string;
  readonly onPick: (item: Suggestion) => void;
}

/** What may be mentioned, below the box; the cursor stays in the box. */
export function Suggestions({ id, items, active, isLooking, typed, onPick }: Props) {
  const { t } = useTranslation();
  const list = useRef<HTMLDivElement>(null);
  useEffect(() => {
    list.current?.children[active]?.scrollIntoView({ block: 'nearest' });
  }, [active]);
  return (
    <div className="absolute inset-x-0 top-full z-20 mt-1 max-w-sm rounded-card border border-line bg-raise p-1 shadow-pop">
      <div ref={list} id={id} role="listbox" aria-label={t('comments.suggestions')}>
        {items.map((item, at) => (
          <One
            key={`${item.object}/${item.id}`}
            id={`${id}-${at}`}
            item={item}
            active={at === active}
            onPick={() => onPick(item)}
          />
        ))}
      </div>
      {items.length === 0 && (
        <p className="px-2 py-1.5 text-ink-3">
          {isLooking
            ? t('comments.looking')
            : typed === ''
              ? t('comments.typeOn')
              : t('comments.nothingFits')}
        </p>
      )}
      <p aria-live="polite" className="sr-only">
        {isLooking ? '' : t('comments.suggested', { count: items.length })}
      </p>
    </div>
  );
}

interface OneProps {
  readonly id: string;
  readonly item: Suggestion;
  readonly active: boolean;
  readonly onPick: () => void;
}

function One({ id, item, active, onPick }: OneProps) {
  const { t } = useTranslation();
  const language = useLanguage();
  const type = useSchema().find(item.object);
  const person = item.object === 'user';
  return (
    // biome-ignore lint/a11y/useFocusableInteractive: the cursor stays in the box, which names the marked one
    <div
      id={id}
      role="option"
      aria-selected={active}
      // The box keeps the focus.
      onPointerDown={(event) => {
        event.preventDefault();
        onPick();
      }}
      className={clsx(
        'flex min-h-8 cursor-default items-center gap-2 rounded-control px-2 select-none pointer-coarse:min-h-10',
        active ? 'bg-brand-soft' : 'hover:bg-hover',
      )}
    >
      {person ? (
        <Avatar name={item.label} />
      ) : (
        <ObjectIcon name={type?.icon ?? ''} className="size-4 text-ink-2" />
      )}
      <span className="min-w-0 flex-1 truncate">{item.label}</span>
      {!person && <span className="text-xs text-ink-2">{textOf(type?.label, language)}</span>}
      {!item.sees && (
        <span className="inline-flex items-center gap-1 text-xs text-warn">
          <EyeOff aria-hidden className="size-3" />
          {t('comments.seesNot')}
        </span>
      )}
    </div>
  );
}
