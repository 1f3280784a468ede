import { Plus } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { SignInPolicy } from '@/api/people';
import { Button } from '@/design/Button';
import { Field } from '@/design/Field';
import { TextArea } from '@/design/Input';
import { Select } from '@/design/Select';

const lines = (text: string) => text.split(/[\s,;，；]+/).filter((line) => line !== '');

type Addresses = SignInPolicy['addresses'];

interface Props {
  readonly addresses: Addresses;
  readonly yourAddress: string;
  readonly roles: readonly { readonly name: string; readonly label: string }[];
  readonly onChange: (addresses: Addresses) => void;
}

/** From where people may come: everybody, and the people of single roles. Both lists have to allow it. */
export function AddressFields({ addresses, yourAddress, roles, onChange }: Props) {
  const { t } = useTranslation();
  const [shown, setShown] = useState<readonly string[]>(Object.keys(addresses.roles));
  const left = roles.filter(({ name }) => !shown.includes(name));
  const [next, setNext] = useState('');
  const chosen = left.some(({ name }) => name === next) ? next : (left[0]?.name ?? '');
  const ofRole = (name: string, networks: readonly string[]) =>
    onChange({ ...addresses, roles: { ...addresses.roles, [name]: networks } });
  return (
    <fieldset className="grid gap-4 sm:grid-cols-2">
      <legend className="mb-3 weight-strong">{t('people.addresses')}</legend>
      <Networks
        label={t('people.everybody')}
        hint={t('people.addressesHint', { address: yourAddress })}
        networks={addresses.everybody}
        onChange={(everybody) => onChange({ ...addresses, everybody })}
      />
      {shown.map((name) => (
        <Networks
          key={name}
          label={t('people.networksOf', { role: roles.find((role) => role.name === name)?.label ?? name })}
          networks={addresses.roles[name] ?? []}
          onChange={(networks) => ofRole(name, networks)}
        />
      ))}
      {left.length > 0 && (
        <div className="flex items-end gap-2 sm:col-span-2">
          <div className="w-56 max-w-full">
            <Field label={t('people.networksOfRole')}>
              {(ids) => (
                <Select
                  {...ids}
                  value={chosen}
                  choices={left.map(({ name, label }) => ({ value: name, label }))}
                  onChange={setNext}
                />
              )}
            </Field>
          </div>
          <Button
            icon={<Plus aria-hidden className="size-4" />}
            className="h-8"
            onClick={() => setShown([...shown, chosen])}
          >
            {t('people.addNetworks')}
          </Button>
        </div>
      )}
    </fieldset>
  );
}

interface NetworksProps {
  readonly label: string;
  readonly hint?: string;
  readonly networks: readonly string[];
  readonly onChange: (networks: readonly string[]) => void;
}

function Networks({ label, hint, networks, onChange }: NetworksProps) {
  const [text, setText] = useState(networks.join('\n'));
  return (
    <Field label={label} hint={hint}>
      {(ids) => (
        <TextArea
          {...ids}
          value={text}
          onChange={(event) => {
            setText(event.target.value);
            onChange(lines(event.target.value));
          }}
        />
      )}
    </Field>
  );
}
