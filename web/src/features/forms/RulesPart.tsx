import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { forms, KNOWN, type WebForm } from '@/api/forms';
import { Button } from '@/design/Button';
import { Field } from '@/design/Field';
import { Input, TextArea } from '@/design/Input';
import { Select } from '@/design/Select';
import { toast } from '@/design/Toast';
import { NumberBox } from '@/features/model/NumberBox';
import { useReader } from '@/fields/kind';
import { Part } from './Part';
import { Tick } from './Tick';
import type { FormDraft } from './useFormDraft';
import { useFormChange } from './useForms';

interface Props {
  readonly it: FormDraft;
  /** Undefined for a new one. */
  readonly form: WebForm | undefined;
}

/** When a form is open, where it stands, and what becomes of what is sent. */
export function RulesPart({ it, form }: Props) {
  const { t } = useReader();
  const { draft, say, wrong } = it;
  return (
    <Part title={t('forms.rules')}>
      <Field label={t('forms.known')} hint={t(`forms.knownHint.${draft.known}`)} problems={wrong('known')}>
        {(ids) => (
          <Select
            {...ids}
            value={draft.known}
            choices={KNOWN.map((value) => ({ value, label: t(`forms.knownAs.${value}`) }))}
            onChange={(value) => say({ known: KNOWN.find((known) => known === value) ?? 'make' })}
          />
        )}
      </Field>
      <div className="grid gap-3 sm:grid-cols-2">
        <Moment
          label={t('forms.opens')}
          value={draft.opens}
          problems={wrong('opens')}
          onChange={(opens) => say({ opens })}
        />
        <Moment
          label={t('forms.closes')}
          value={draft.closes}
          problems={wrong('closes')}
          onChange={(closes) => say({ closes })}
        />
        <NumberBox
          label={t('forms.most')}
          hint={t('forms.mostHint')}
          value={draft.most ?? undefined}
          problems={wrong('most')}
          onChange={(most) => say({ most: most ?? null })}
        />
        <NumberBox
          label={t('forms.keptDays')}
          hint={t('forms.keptDaysHint')}
          value={draft.keptDays ?? undefined}
          problems={wrong('keptDays')}
          onChange={(keptDays) => say({ keptDays: keptDays ?? null })}
        />
      </div>
      <Field label={t('forms.sites')} hint={t('forms.sitesHint')} problems={wrong('sites')}>
        {(ids) => (
          <TextArea
            {...ids}
            rows={2}
            placeholder="https://www.example.com"
            defaultValue={draft.sites.join('\n')}
            onChange={({ target }) => say({ sites: target.value.split(/\s+/).filter((site) => site !== '') })}
          />
        )}
      </Field>
      <Tick label={t('forms.tells')} checked={draft.tells} onChange={(tells) => say({ tells })} />
      {form && <Removal form={form} />}
    </Part>
  );
}

interface MomentProps {
  readonly label: string;
  readonly value: string | null;
  readonly problems: readonly string[];
  readonly onChange: (value: string | null) => void;
}

/** A point in time in the zone of whoever looks, as browsers let one choose it. */
function Moment({ label, value, problems, onChange }: MomentProps) {
  return (
    <Field label={label} problems={problems}>
      {(ids) => (
        <Input
          {...ids}
          type="datetime-local"
          value={value === null ? '' : localOf(new Date(value))}
          onChange={({ target }) =>
            onChange(target.value === '' ? null : new Date(target.value).toISOString())
          }
        />
      )}
    </Field>
  );
}

const two = (number: number) => String(number).padStart(2, '0');

const localOf = (at: Date) =>
  `${at.getFullYear()}-${two(at.getMonth() + 1)}-${two(at.getDate())}T${two(at.getHours())}:${two(at.getMinutes())}`;

function Removal({ form }: { readonly form: WebForm }) {
  const { t } = useReader();
  const navigate = useNavigate();
  const [sure, setSure] = useState(false);
  const remove = useFormChange(forms.remove, () => {
    toast.done(t('forms.removed', { name: form.name }));
    void navigate({ to: '/settings/forms' });
  });
  return (
    <div className="flex flex-wrap items-center gap-3 border-t border-line pt-4">
      <Button look="danger" busy={remove.busy} onClick={() => (sure ? remove.run(form.id) : setSure(true))}>
        {sure ? t('forms.removeSure') : t('forms.remove')}
      </Button>
      <p className="min-w-0 flex-1 text-xs text-ink-3">{t('forms.removeHint')}</p>
    </div>
  );
}
