import { Funnel, X } from 'lucide-react';
import { Suspense, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { ObjectType } from '@/api/types';
import { Button } from '@/design/Button';
import { later } from '@/design/Later';
import { Popover } from '@/design/Popover';
import { isCondition, type Part } from '@/records/filter';
import { describe, sentenceOf, useConditionWords } from './describe';

const loadBuilder = () => import('./FilterBuilder');
const FilterBuilder = later(() => loadBuilder().then((it) => ({ default: it.FilterBuilder })));

interface Props {
  readonly object: ObjectType;
  readonly conditions: readonly Part[];
  readonly onChange: (conditions: readonly Part[]) => void;
}

/** The button that opens the builder, and a chip for each condition in force; a chip opens the builder on itself alone. */
export function FilterBar({ object, conditions, onChange }: Props) {
  const { t } = useTranslation();
  const [open, setOpen] = useState<number | 'all' | null>(null);
  const apply = (next: readonly Part[]) => {
    onChange(next);
    setOpen(null);
  };
  const without = (at: number) => conditions.filter((_, other) => other !== at);
  return (
    <>
      <Popover
        open={open === 'all'}
        onOpenChange={(next) => setOpen(next ? 'all' : null)}
        label={t('list.filter.title')}
        className="w-[40rem] p-3"
        trigger={
          <Button
            icon={<Funnel aria-hidden className="size-3.5" />}
            onPointerEnter={() => void loadBuilder()}
          >
            {t('list.filter.title')}
            {conditions.length > 0 && (
              <span className="tnum rounded-full bg-brand px-1.5 text-xs text-on-brand">
                {conditions.length}
              </span>
            )}
          </Button>
        }
      >
        <Builder object={object} parts={conditions} beside={[]} onApply={apply} />
      </Popover>
      {conditions.map((part, at) => (
        <Popover
          // biome-ignore lint/suspicious/noArrayIndexKey: two equal conditions are told apart by nothing else
          key={at}
          open={open === at}
          onOpenChange={(next) => setOpen(next ? at : null)}
          label={t('list.filter.title')}
          className="w-[40rem] p-3"
          anchor={
            <Chip
              object={object}
              part={part}
              onOpen={() => setOpen(at)}
              onRemove={() => onChange(without(at))}
            />
          }
        >
          <Builder
            object={object}
            parts={[part]}
            beside={without(at)}
            onApply={(next) => apply([...conditions.slice(0, at), ...next, ...conditions.slice(at + 1)])}
          />
        </Popover>
      ))}
    </>
  );
}

interface BuilderProps {
  readonly object: ObjectType;
  readonly parts: readonly Part[];
  readonly beside: readonly Part[];
  readonly onApply: (parts: readonly Part[]) => void;
}

const Builder = (props: BuilderProps) => (
  <Suspense fallback={<div aria-busy className="h-32" />}>
    <FilterBuilder {...props} />
  </Suspense>
);

interface ChipProps {
  readonly object: ObjectType;
  readonly part: Part;
  readonly onOpen: () => void;
  readonly onRemove: () => void;
}

function Chip({ object, part, onOpen, onRemove }: ChipProps) {
  const { t } = useTranslation();
  const words = useConditionWords(object);
  const sentence = sentenceOf(part, words);
  const line = isCondition(part) ? describe(part, words) : null;
  return (
    <span className="inline-flex h-7 max-w-full min-w-0 items-center rounded-control border border-brand/30 bg-brand-soft text-brand-2 pointer-coarse:h-10">
      <button
        type="button"
        aria-haspopup="dialog"
        aria-label={t('list.filter.edit', { condition: sentence })}
        title={sentence}
        onClick={onOpen}
        className="h-full max-w-80 truncate rounded-control px-2"
      >
        {line ? (
          <>
            {line.field} {line.operator} <b className="font-semibold">{line.argument}</b>
          </>
        ) : (
          sentence
        )}
      </button>
      <button
        type="button"
        aria-label={t('list.filter.remove', { field: line?.field ?? sentence })}
        onClick={onRemove}
        className="flex h-full items-center rounded-control px-1.5 hover:bg-brand/15"
      >
        <X aria-hidden className="size-3" />
      </button>
    </span>
  );
}
