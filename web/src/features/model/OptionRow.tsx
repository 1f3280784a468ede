import { ArrowDown, ArrowUp, ListChecks, X } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { COLOURS } from '@/api/model';
import type { Option } from '@/api/types';
import { IconButton } from '@/design/Button';
import { Input } from '@/design/Input';
import { Select } from '@/design/Select';
import { nameOf } from '@/schema/naming';

interface Props {
  readonly option: Option;
  readonly first: boolean;
  readonly last: boolean;
  /** Values of the other options. */
  readonly taken: readonly string[];
  readonly onChange: (option: Option) => void;
  readonly onMove: (by: -1 | 1) => void;
  readonly onRemove: () => void;
  readonly onGate?: () => void;
}

const DOTS: Readonly<Record<string, string>> = {
  gray: 'bg-ink-3',
  green: 'bg-ok',
  teal: 'bg-brand',
  blue: 'bg-info',
  amber: 'bg-warn',
  red: 'bg-bad',
  plum: 'bg-plum',
};

/** The value of a new option follows what it is called in English, until it is saved. */
const isFresh = ({ value, label }: Option) =>
  /^option\d*$/.test(value) || value === nameOf(label.en ?? '', '', new Set());

export function OptionRow(props: Props) {
  const { option, first, last, taken, onChange, onMove, onRemove, onGate } = props;
  const { t } = useTranslation();
  const name = option.label.en || option.label['zh-CN'] || option.value;
  const gates = (option.requires?.length ?? 0) + (option.asks?.length ?? 0);
  const callIt = (en: string) => {
    const label = { ...option.label, en };
    onChange({
      ...option,
      label,
      ...(isFresh(option) && en !== '' ? { value: nameOf(en, 'option', new Set(taken)) } : {}),
    });
  };
  return (
    <li className="flex flex-wrap items-center gap-1.5 rounded-control border border-line p-1.5 sm:border-0 sm:p-0">
      <span
        aria-hidden
        className={`ml-1 size-2.5 shrink-0 rounded-full ${DOTS[option.color ?? 'gray'] ?? DOTS.gray}`}
      />
      <span className="w-24">
        <Select
          small
          label={t('model.colourOf', { option: name })}
          value={option.color ?? ''}
          choices={[
            { value: '', label: t('model.noColour') },
            ...COLOURS.map((value) => ({ value, label: t(`model.colours.${value}`) })),
          ]}
          onChange={(color) => onChange({ ...option, color })}
        />
      </span>
      <span className="min-w-28 flex-1">
        <Input
          aria-label={t('model.in.zh-CN', { what: t('model.option') })}
          placeholder={t('model.chinese')}
          lang="zh-CN"
          value={option.label['zh-CN'] ?? ''}
          onChange={(event) =>
            onChange({ ...option, label: { ...option.label, 'zh-CN': event.target.value } })
          }
        />
      </span>
      <span className="min-w-28 flex-1">
        <Input
          aria-label={t('model.in.en', { what: t('model.option') })}
          placeholder={t('model.english')}
          lang="en"
          value={option.label.en ?? ''}
          onChange={(event) => callIt(event.target.value)}
        />
      </span>
      <span className="w-32">
        <Input
          aria-label={t('model.valueOf', { option: name })}
          spellCheck={false}
          className="font-mono text-xs"
          value={option.value}
          onChange={(event) => onChange({ ...option, value: event.target.value })}
        />
      </span>
      <span className="flex">
        {onGate && (
          <IconButton
            label={t('model.gateOf', { option: name, count: gates })}
            icon={<ListChecks className={gates > 0 ? 'size-4 text-brand' : 'size-4'} />}
            onClick={onGate}
          />
        )}
        <IconButton
          label={t('model.upward', { name })}
          icon={<ArrowUp className="size-3.5" />}
          disabled={first}
          onClick={() => onMove(-1)}
        />
        <IconButton
          label={t('model.downward', { name })}
          icon={<ArrowDown className="size-3.5" />}
          disabled={last}
          onClick={() => onMove(1)}
        />
        <IconButton label={t('model.drop', { name })} icon={<X className="size-3.5" />} onClick={onRemove} />
      </span>
    </li>
  );
}
