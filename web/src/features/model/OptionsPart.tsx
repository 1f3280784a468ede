import { Plus } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Option } from '@/api/types';
import { Button } from '@/design/Button';
import { Problems } from '@/design/Field';
import { Tick } from '@/features/sso/Tick';
import { nameOf } from '@/schema/naming';
import { GateDialog } from './GateDialog';
import { moved } from './lists';
import { OptionRow } from './OptionRow';
import type { PartProps } from './part';

/** The options of a picklist: their words, colours and order, and what a record must have before it moves on to one. */
export function OptionsPart({ object, form, say, wrong }: PartProps) {
  const { t } = useTranslation();
  const options = form.options ?? [];
  const [gated, setGated] = useState<number>();
  const change = (next: readonly Option[]) => say({ options: next });
  const replace = (at: number, option: Option) =>
    change(options.map((each, index) => (index === at ? option : each)));
  const add = () => {
    const taken = new Set(options.map(({ value }) => value));
    change([...options, { value: nameOf('', 'option', taken), label: {} }]);
  };
  const gate = gated === undefined ? undefined : options[gated];
  return (
    <fieldset className="flex flex-col gap-2">
      <legend className="mb-1 text-xs font-medium text-ink-2">{t('model.options')}</legend>
      {options.length > 0 && (
        <ul className="flex flex-col gap-1.5">
          {options.map((option, at) => (
            <OptionRow
              // biome-ignore lint/suspicious/noArrayIndexKey: the value itself is written here; only the place stays while one types
              key={`${at}-${options.length}`}
              option={option}
              first={at === 0}
              last={at === options.length - 1}
              taken={options.filter((each) => each !== option).map(({ value }) => value)}
              onChange={(next) => replace(at, next)}
              onMove={(by) => change(moved(options, at, at + by))}
              onRemove={() => change(options.filter((_, index) => index !== at))}
              {...(form.type === 'picklist' ? { onGate: () => setGated(at) } : {})}
            />
          ))}
        </ul>
      )}
      <Button icon={<Plus aria-hidden className="size-3.5" />} className="self-start" onClick={add}>
        {t('model.addOption')}
      </Button>
      <Tick label={t('model.open')} checked={form.open === true} onChange={(open) => say({ open })} />
      <Problems problems={wrong.at('options', 'value')} />
      {gate && gated !== undefined && (
        <GateDialog
          object={object}
          field={form.name}
          option={gate}
          onChange={(next) => replace(gated, next)}
          onClose={() => setGated(undefined)}
        />
      )}
    </fieldset>
  );
}
