import './texts';
import clsx from 'clsx';
import { ArrowUp, Plus, X } from 'lucide-react';
import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { ObjectType } from '@/api/types';
import type { Colouring, RowTone } from '@/api/views';
import { Button, IconButton } from '@/design/Button';
import { Dialog } from '@/design/Dialog';
import { Select } from '@/design/Select';
import { finished, startOf } from '@/features/list/FilterBuilder';
import { GroupEditor } from '@/features/list/GroupEditor';
import type { Group } from '@/records/filter';
import { keptFilter, partsOf } from '@/records/kept';
import { useSchema } from '@/schema/useSchema';
import { rowLook, rulesIn, TONES } from './looks';

interface Props {
  readonly object: ObjectType;
  readonly colours: readonly Colouring[];
  readonly onColours: (colours: readonly Colouring[]) => void;
  readonly onClose: () => void;
}

/** A rule while it is edited. */
interface Rule {
  readonly key: number;
  readonly tone: RowTone;
  readonly when: Group;
}

const MOST = 8;

/** Which rows of a list stand out in which colour: conditions as in the filter, the first that holds counts. */
export function ColourDialog({ object, colours, onColours, onClose }: Props) {
  const { t } = useTranslation();
  const schema = useSchema();
  const ruleOf = (key: number, tone: RowTone, when: Colouring['when'] | null): Rule => ({
    key,
    tone,
    when: startOf(object, partsOf(object, when, schema)),
  });
  const [rules, setRules] = useState(() => {
    const kept = rulesIn(colours).map(({ tone, when }, key) => ruleOf(key, tone, when));
    return kept.length > 0 ? kept : [ruleOf(0, 'warn', null)];
  });
  const change = (at: number, rule: Partial<Rule>) =>
    setRules(rules.map((old, other) => (other === at ? { ...old, ...rule } : old)));
  const raise = (at: number) => {
    const rule = rules[at];
    if (rule) setRules(rules.toSpliced(at, 1).toSpliced(at - 1, 0, rule));
  };
  const add = () => {
    const tone = TONES.find((one) => rules.every((rule) => rule.tone !== one)) ?? 'warn';
    setRules([...rules, ruleOf(Math.max(-1, ...rules.map(({ key }) => key)) + 1, tone, null)]);
  };
  const apply = (event: FormEvent) => {
    event.preventDefault();
    event.stopPropagation();
    onColours(
      rules.flatMap(({ tone, when }): readonly Colouring[] => {
        const kept = keptFilter(object, finished(when), '', schema);
        return kept === null ? [] : [{ tone, when: kept }];
      }),
    );
    onClose();
  };
  return (
    <Dialog
      open
      wide
      onOpenChange={(open) => !open && onClose()}
      title={t('colours.title')}
      closeLabel={t('common.close')}
      footer={
        <>
          <Button onClick={onClose}>{t('common.cancel')}</Button>
          <Button look="primary" type="submit" form="colours">
            {t('list.filter.apply')}
          </Button>
        </>
      }
    >
      <form id="colours" onSubmit={apply} className="flex flex-col gap-3">
        <p className="text-ink-2">{t('colours.how')}</p>
        {rules.map((rule, at) => (
          <fieldset key={rule.key} className="flex flex-col gap-2 rounded-card border border-line p-3">
            <legend className="sr-only">{t('colours.rule', { number: at + 1 })}</legend>
            <div className="flex items-center gap-2">
              <span
                aria-hidden
                className={clsx('size-7 shrink-0 rounded-control border border-line-2', rowLook[rule.tone])}
              />
              <span className="w-40">
                <Select
                  small
                  label={t('colours.colour')}
                  value={rule.tone}
                  choices={TONES.map((tone) => ({ value: tone, label: t(`colours.tone.${tone}`) }))}
                  onChange={(tone) => change(at, { tone: tone as RowTone })}
                />
              </span>
              <span className="flex-1" />
              <IconButton
                label={t('colours.raise')}
                icon={<ArrowUp className="size-3.5" />}
                disabled={at === 0}
                onClick={() => raise(at)}
              />
              <IconButton
                label={t('colours.remove')}
                icon={<X className="size-3.5" />}
                onClick={() => setRules(rules.toSpliced(at, 1))}
              />
            </div>
            <GroupEditor
              object={object}
              group={rule.when}
              depth={1}
              onChange={(when) => change(at, { when })}
            />
          </fieldset>
        ))}
        <div>
          <Button
            look="ghost"
            icon={<Plus aria-hidden className="size-3.5" />}
            disabled={rules.length >= MOST}
            onClick={add}
          >
            {t('colours.add')}
          </Button>
        </div>
      </form>
    </Dialog>
  );
}
