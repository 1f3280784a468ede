import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { people as api, type Colleague } from '@/api/people';
import { Button } from '@/design/Button';
import { Field } from '@/design/Field';
import { Select } from '@/design/Select';
import type { People } from './usePeople';
import { usePeopleChange } from './usePeopleChange';

interface Props {
  readonly user: Colleague;
  readonly people: People;
  readonly onDone: () => void;
}

/** Who gets what belongs to somebody who leaves; the manager is proposed. */
export function LeaveForm({ user, people, onDone }: Props) {
  const { t } = useTranslation();
  const change = usePeopleChange();
  const heirs = (people.users ?? []).filter(({ id, active }) => active && id !== user.id);
  const [to, setTo] = useState(
    heirs.some(({ id }) => id === user.manager?.id) ? (user.manager?.id ?? '') : '',
  );
  const leave = async () => {
    if (await change(() => api.deactivate(user.id, to || null), t('people.deactivated'))) onDone();
  };
  return (
    <div className="flex flex-col gap-3">
      <p className="text-ink-2">{t('people.leaveDetail')}</p>
      <Field label={t('people.heir')} hint={t('people.heirHint')}>
        {(ids) => (
          <Select
            {...ids}
            value={to}
            choices={[
              { value: '', label: t('people.noHeir') },
              ...heirs.map(({ id, name }) => ({ value: id, label: name })),
            ]}
            onChange={setTo}
          />
        )}
      </Field>
      <Button look="danger" className="self-start" onClick={() => void leave()}>
        {t('people.deactivate')}
      </Button>
    </div>
  );
}
