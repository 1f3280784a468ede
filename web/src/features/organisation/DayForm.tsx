import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { SpecialDay } from '@/api/organisation';
import { Button } from '@/design/Button';
import { Field } from '@/design/Field';
import { Input } from '@/design/Input';
import { Select } from '@/design/Select';
import { daysBetween } from './days';
import { readHours } from './hours';

const KINDS = ['holiday', 'yearly', 'workingDay'] as const;
type Kind = (typeof KINDS)[number];

/** One special day more, or several in a row. */
export function DayForm({ onAdd }: { readonly onAdd: (days: readonly SpecialDay[]) => void }) {
  const { t } = useTranslation();
  const [kind, setKind] = useState<Kind>('holiday');
  const [first, setFirst] = useState('');
  const [last, setLast] = useState('');
  const [name, setName] = useState('');
  const [text, setText] = useState('');
  const hours = readHours(text);
  const both = { 'zh-CN': name.trim(), en: name.trim() };
  const more: readonly SpecialDay[] =
    first === '' || name.trim() === '' || hours === null
      ? []
      : kind === 'yearly'
        ? [{ kind: 'holiday', yearly: first.slice(5), name: both }]
        : daysBetween(first, last === '' ? first : last, {
            kind,
            name: both,
            ...(kind === 'workingDay' ? { hours } : {}),
          });
  const add = () => {
    onAdd(more);
    setFirst('');
    setLast('');
    setName('');
  };
  return (
    <div className="grid items-end gap-2 sm:grid-cols-5">
      <Field label={t('organisation.kindLabel')}>
        {(ids) => (
          <Select
            {...ids}
            value={kind}
            choices={KINDS.map((value) => ({ value, label: t(`organisation.kind.${value}`) }))}
            onChange={(value) => setKind(value as Kind)}
          />
        )}
      </Field>
      <Field label={t('organisation.firstDay')}>
        {(ids) => (
          <Input {...ids} type="date" value={first} onChange={(event) => setFirst(event.target.value)} />
        )}
      </Field>
      {kind === 'yearly' ? (
        <span className="hidden sm:block" />
      ) : (
        <Field label={t('organisation.lastDay')}>
          {(ids) => (
            <Input
              {...ids}
              type="date"
              min={first}
              value={last}
              onChange={(event) => setLast(event.target.value)}
            />
          )}
        </Field>
      )}
      <Field label={t('organisation.dayName')}>
        {(ids) => (
          <Input {...ids} maxLength={100} value={name} onChange={(event) => setName(event.target.value)} />
        )}
      </Field>
      <Button className="h-8" disabled={more.length === 0} onClick={add}>
        {t('organisation.addDay')}
      </Button>
      {kind === 'workingDay' && (
        <div className="sm:col-span-2">
          <Field
            label={t('organisation.dayHours')}
            hint={t('organisation.dayHoursHint')}
            problems={hours === null ? [t('organisation.hoursUnreadable')] : []}
          >
            {(ids) => <Input {...ids} value={text} onChange={(event) => setText(event.target.value)} />}
          </Field>
        </div>
      )}
    </div>
  );
}
