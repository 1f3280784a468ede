import { useTranslation } from 'react-i18next';
import type { Address } from '@/api/types';
import { Input } from '@/design/Input';
import { formatAddress, USUAL_ADDRESS_ORDER } from '../format';
import { type Definition, type InputProps, isObject, kind, textCell, useReader } from '../kind';
import { forPresence } from '../operatorSets';

const BIG_TO_SMALL = ['country', 'province', 'city', 'district', 'street', 'postcode'] as const;
const SMALL_TO_BIG = ['street', 'district', 'city', 'province', 'postcode', 'country'] as const;

const AUTOCOMPLETE = {
  country: 'country-name',
  province: 'address-level1',
  city: 'address-level2',
  district: 'address-level3',
  street: 'street-address',
  postcode: 'postal-code',
} as const;

function AddressInput({ value, onChange, id, autoFocus, ...ids }: InputProps<Address>) {
  const { t } = useTranslation();
  const { language, addressOrder = USUAL_ADDRESS_ORDER } = useReader();
  const order = addressOrder[language] === 'bigToSmall' ? BIG_TO_SMALL : SMALL_TO_BIG;
  const change = (part: keyof Address, text: string) => {
    const next = { ...value, [part]: text || null };
    onChange(Object.values(next).some(Boolean) ? next : null);
  };
  return (
    <span className="grid grid-cols-2 gap-1.5">
      {order.map((part, at) => (
        <Input
          key={part}
          // The label leads to the first part; every part has a name of its own as well.
          id={at === 0 ? id : undefined}
          autoFocus={at === 0 && autoFocus}
          aria-invalid={ids['aria-invalid']}
          aria-describedby={ids['aria-describedby']}
          aria-label={t(`field.address.${part}`)}
          placeholder={t(`field.address.${part}`)}
          autoComplete={AUTOCOMPLETE[part]}
          className={part === 'street' ? 'col-span-2' : ''}
          value={value?.[part] ?? ''}
          onChange={(event) => change(part, event.target.value)}
        />
      ))}
    </span>
  );
}

const format: Definition<Address>['format'] = (value, _, { language, addressOrder }) =>
  formatAddress(value, language, addressOrder);

export const address = kind<Address>({
  is: (value): value is Address => isObject(value),
  Cell: textCell(format),
  Input: AddressInput,
  operators: forPresence,
  format,
  width: 260,
  wide: true,
});
