import { useTranslation } from 'react-i18next';
import type { Money } from '@/api/types';
import { Select } from '@/design/Select';
import { useOrganisation } from '@/schema/useOrganisation';
import { formatMoney } from '../format';
import { type Definition, type InputProps, isNumber, isObject, isText, kind, textCell } from '../kind';
import { forNumber } from '../operatorSets';
import { NumberInput } from './number';

const isMoney = (value: unknown): value is Money =>
  isObject(value) && isNumber(value.amount) && isText(value.currency);

function MoneyInput({ field, value, onChange, ...ids }: InputProps<Money>) {
  const { t } = useTranslation();
  const organisation = useOrganisation();
  const used = organisation?.currencies ?? ['CNY'];
  const currency = value?.currency ?? defaultCurrency(field.default) ?? organisation?.homeCurrency ?? 'CNY';
  const known = used.includes(currency) ? used : [currency, ...used];
  const say = (amount: unknown, unit: string) => {
    if (amount === null) onChange(null);
    else onChange({ amount, currency: unit });
  };
  return (
    <span className="flex gap-1.5">
      <NumberInput
        {...ids}
        field={field}
        value={value?.amount ?? null}
        onChange={(amount) => say(amount, currency)}
      />
      <span className="w-24 shrink-0">
        <Select
          label={t('field.currency')}
          value={currency}
          choices={known.map((code) => ({ value: code, label: code }))}
          onChange={(unit) => say(value?.amount ?? null, unit)}
        />
      </span>
    </span>
  );
}

const defaultCurrency = (value: unknown) => (isMoney(value) ? value.currency : undefined);
const format: Definition<Money>['format'] = (value, _, { language }) => formatMoney(value, language);

export const money = kind<Money>({
  is: isMoney,
  Cell: textCell(format),
  Input: MoneyInput,
  operators: forNumber,
  format,
  align: 'end',
  width: 130,
});
