import clsx from 'clsx';
import { ArrowRight, Check } from 'lucide-react';
import { type KeyboardEvent, useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import type { Field, ObjectType, Option, RecordRow } from '@/api/types';
import { Button } from '@/design/Button';
import { useLanguage } from '@/i18n/useLanguage';
import { boardOf } from '@/records/boardState';
import { askedBy } from '@/records/gates';
import { useOptionMove } from '@/records/useOptionMove';
import { fieldOf, mayEdit, textOf } from '@/schema/schema';

interface Props {
  readonly object: ObjectType;
  readonly row: RecordRow;
}

/** The way a record goes, where its object has one: each step can be taken from here, and asks what a board asks. */
export function StagePath({ object, row }: Props) {
  const by = object.board && boardOf(object)?.by;
  return by?.name === object.board?.by && by?.can.read ? <Path object={object} row={row} by={by} /> : null;
}

function Path({ object, row, by }: Props & { readonly by: Field }) {
  const { t } = useTranslation();
  const language = useLanguage();
  const path = useRef<HTMLOListElement>(null);
  const { move, moving, dialog } = useOptionMove(object);
  const shown = moving.get(row.id)?.to ?? row;
  const options = by.options ?? [];
  const at = options.findIndex((option) => option.value === shown[by.name]);
  const locked = !mayEdit(object, by) || moving.has(row.id);

  useEffect(() => {
    const here = path.current?.querySelector('[aria-current]');
    if (at >= 0) here?.scrollIntoView({ block: 'nearest', inline: 'center' });
  }, [at]);

  const walk = (event: KeyboardEvent<HTMLOListElement>) => {
    const step = { ArrowRight: 1, ArrowLeft: -1 }[event.key];
    if (step === undefined || !path.current) return;
    event.preventDefault();
    const steps = [...path.current.querySelectorAll('button')];
    steps[steps.indexOf(document.activeElement as HTMLButtonElement) + step]?.focus();
  };
  return (
    <div className="border-t border-line px-4 py-2 sm:px-6">
      <ol
        ref={path}
        aria-label={textOf(by.label, language)}
        onKeyDown={walk}
        className="relative flex gap-1 overflow-x-auto py-0.5"
      >
        {options.map((option, index) => (
          <li key={option.value} className="min-w-24 flex-1">
            <button
              type="button"
              aria-current={index === at ? 'step' : undefined}
              aria-disabled={locked || undefined}
              tabIndex={index === Math.max(0, at) ? 0 : -1}
              onClick={() => !locked && move(row, { [by.name]: option.value })}
              className={clsx(
                'flex h-7 w-full items-center justify-center gap-1 rounded-control px-2 text-xs whitespace-nowrap transition-colors pointer-coarse:h-10',
                'focus-visible:outline-offset-[-2px] aria-disabled:cursor-not-allowed',
                lookOf(option, index - at, at),
              )}
            >
              {index < at && !isEnd(options[at]) && <Check aria-hidden className="size-3 shrink-0" />}
              <span className="truncate">{textOf(option.label, language) || option.value}</span>
            </button>
          </li>
        ))}
      </ol>
      {!locked && <NextStep object={object} row={shown} by={by} at={at} onMove={(to) => move(row, to)} />}
      <span className="sr-only">{locked && t('record.path.locked')}</span>
      {dialog}
    </div>
  );
}

/** Options that end the way are the ones drawn in green and red: after the first of them there is no next step. */
const isEnd = (option: Option | undefined) => option?.color === 'green' || option?.color === 'red';

function lookOf(option: Option, distance: number, at: number): string {
  if (distance === 0) {
    if (option.color === 'red') return 'bg-bad-soft text-bad weight-strong';
    return option.color === 'green'
      ? 'bg-ok-soft text-ok weight-strong'
      : 'bg-brand text-on-brand weight-strong';
  }
  return distance < 0 && at >= 0
    ? 'bg-brand-soft text-brand-2 hover:brightness-95 dark:hover:brightness-110'
    : 'bg-mute-soft text-ink-2 hover:bg-hover hover:text-ink';
}

interface NextProps extends Props {
  readonly by: Field;
  readonly at: number;
  readonly onMove: (to: Readonly<Record<string, unknown>>) => void;
}

/** What comes next, and what it still takes. */
function NextStep({ object, row, by, at, onMove }: NextProps) {
  const { t } = useTranslation();
  const language = useLanguage();
  const options = by.options ?? [];
  const next = options[at + 1];
  if (at < 0 || !next || isEnd(options[at])) return null;
  const { required } = askedBy(object, row, { [by.name]: next.value }, {});
  const missing = [...required].map((name) => textOf(fieldOf(object, name)?.label, language));
  return (
    <p className="mt-1 flex flex-wrap items-center gap-x-2 text-xs text-ink-2">
      <Button
        look="ghost"
        icon={<ArrowRight aria-hidden className="size-3.5" />}
        className="-ml-2.5"
        onClick={() => onMove({ [by.name]: next.value })}
      >
        {t('record.path.next', { option: textOf(next.label, language) })}
      </Button>
      {missing.length > 0 &&
        t('record.path.missing', { fields: missing.join(language === 'zh-CN' ? '、' : ', ') })}
    </p>
  );
}
