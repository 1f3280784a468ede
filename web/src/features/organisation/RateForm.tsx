import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { organisation } from '@/api/organisation';
import { Button } from '@/design/Button';
import { Field } from '@/design/Field';
import { Input } from '@/design/Input';
import { type Choice, Select } from '@/design/Select';
import { today } from '@/fields/time';
import { useTimeZone } from '@/i18n/timeZone';
import { useOrganisationChange } from './useOrganisationChange';

interface Props {
  readonly choices: readonly Choice[];
  readonly currency: string;
}

/** One rate more. What it replaces is told by the server; undo takes the new one away. */
export function RateForm({ choices, currency: first }: Props) {
  const { t } = useTranslation();
  const change = useOrganisationChange();
  const [currency, setCurrency] = useState(first);
  const [validFrom, setValidFrom] = useState(today(useTimeZone()));
  const [rate, setRate] = useState('');

  const add = async (event: FormEvent) => {
    event.preventDefault();
    const added = { currency, validFrom, rate: Number(rate) };
    const done = await change(
      () => organisation.putRates([added]),
      t('organisation.rateAdded'),
      () => organisation.removeRate(added),
    );
    if (done) setRate('');
  };
  return (
    <form
      noValidate // what is missing keeps the button from being pressed, in no language
      onSubmit={(event) => void add(event)}
      className="grid items-end gap-2 sm:grid-cols-[1fr_1fr_1fr_auto]"
    >
      <Field label={t('organisation.currency')}>
        {(ids) => <Select {...ids} value={currency} choices={choices} onChange={setCurrency} />}
      </Field>
      <Field label={t('organisation.validFrom')}>
        {(ids) => (
          <Input
            {...ids}
            type="date"
            value={validFrom}
            onChange={(event) => setValidFrom(event.target.value)}
          />
        )}
      </Field>
      <Field label={t('organisation.rate')}>
        {(ids) => (
          <Input
            {...ids}
            type="number"
            inputMode="decimal"
            step="any"
            min="0"
            value={rate}
            onChange={(event) => setRate(event.target.value)}
          />
        )}
      </Field>
      <Button type="submit" className="h-8" disabled={validFrom === '' || !(Number(rate) > 0)}>
        {t('organisation.addRate')}
      </Button>
    </form>
  );
}
