import { Funnel, X } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { ObjectType } from '@/api/types';
import { Button } from '@/design/Button';
import { Popover } from '@/design/Popover';
import type { Condition } from '@/records/filter';
import { describe, useConditionWords } from './describe';
import { FilterBuilder } from './FilterBuilder';

interface Props {
  readonly object: ObjectType;
  readonly conditions: readonly Condition[];
  readonly onChange: (conditions: readonly Condition[]) => void;
}

/** The button that opens the builder, and a chip for each condition in force. */
export function FilterBar({ object, conditions, onChange }: Props) {
  const { t } = useTranslation();
  const words = useConditionWords(object);
  const [open, setOpen] = useState(false);
  const apply = (next: readonly Condition[]) => {
    onChange(next);
    setOpen(false);
  };
  return (
    <>
      <Popover
        open={open}
        onOpenChange={setOpen}
        label={t('list.filter.title')}
        className="w-[36rem] p-3"
        trigger={
          <Button icon={<Funnel aria-hidden className="size-3.5" />}>
            {t('list.filter.title')}
            {conditions.length > 0 && (
              <span className="tnum rounded-full bg-brand px-1.5 text-xs text-on-brand">
                {conditions.length}
              </span>
            )}
          </Button>
        }
      >
        <FilterBuilder object={object} conditions={conditions} onApply={apply} />
      </Popover>
      {conditions.map((condition, at) => {
        const text = describe(condition, words);
        return (
          <span
            // biome-ignore lint/suspicious/noArrayIndexKey: two equal conditions are told apart by nothing else
            key={at}
            className="inline-flex h-7 max-w-full items-center rounded-control border border-brand/30 bg-brand-soft text-brand-2 pointer-coarse:h-10"
          >
            <button
              type="button"
              onClick={() => setOpen(true)}
              className="h-full truncate rounded-control px-2"
            >
              {text.field} {text.operator} <b className="font-semibold">{text.argument}</b>
            </button>
            <button
              type="button"
              aria-label={t('list.filter.remove', { field: text.field })}
              onClick={() => onChange(conditions.filter((_, other) => other !== at))}
              className="flex h-full items-center rounded-control px-1.5 hover:bg-brand/15"
            >
              <X aria-hidden className="size-3" />
            </button>
          </span>
        );
      })}
    </>
  );
}
