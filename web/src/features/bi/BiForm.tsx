import { useQuery, useQueryClient } from '@tanstack/react-query';
import { type FormEvent, useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { adminKeys } from '@/api/adminKeys';
import { type BiAccess, type BiMade, bi, biKeys } from '@/api/bi';
import { people } from '@/api/people';
import { Field, Problems } from '@/design/Field';
import { Input } from '@/design/Input';
import { Select } from '@/design/Select';
import { useLanguage } from '@/i18n/useLanguage';
import { NO_PROBLEMS, problemsOf } from '@/records/problems';

interface Props {
  readonly id: string;
  readonly access: BiAccess | undefined;
  readonly onMade: (made: BiMade) => void;
  readonly onBusy: (busy: boolean) => void;
}

const DAYS = [30, 90, 180, 365];
const SHOWN = new Set(['person', 'name', 'days']);

/** Whose rights count, what it is for, in which language, and for how long; of one that is there only for how long. */
export function BiForm({ id, access, onMade, onBusy }: Props) {
  const { t } = useTranslation();
  const [wish, setWish] = useState({ person: '', name: '', language: useLanguage() as string, days: 90 });
  const [problems, setProblems] = useState(NO_PROBLEMS);
  const [busy, setBusy] = useState(false);
  const client = useQueryClient();
  const users = useQuery({ queryKey: adminKeys.users, queryFn: people.users, enabled: !access }).data ?? [];
  const wrong = (name: string) => problems.byField.get(name) ?? [];
  useEffect(() => onBusy(busy), [busy, onBusy]);
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    setBusy(true);
    setProblems(NO_PROBLEMS);
    try {
      const made = access ? await bi.renew(access.id, wish.days) : await bi.make(wish);
      await client.invalidateQueries({ queryKey: biKeys.all });
      onMade(made);
    } catch (failure) {
      setProblems(problemsOf(failure, SHOWN, t));
    } finally {
      setBusy(false);
    }
  };
  return (
    <form id={id} noValidate onSubmit={(event) => void submit(event)} className="flex flex-col gap-4">
      {access ? (
        <p className="text-ink-2">{t('bi.renewDetail')}</p>
      ) : (
        <>
          <Field label={t('bi.name')} hint={t('bi.nameHint')} problems={wrong('name')} required>
            {(ids) => (
              <Input
                {...ids}
                value={wish.name}
                maxLength={100}
                onChange={({ target }) => setWish({ ...wish, name: target.value })}
              />
            )}
          </Field>
          <Field label={t('bi.person')} hint={t('bi.personHint')} problems={wrong('person')} required>
            {(ids) => (
              <Select
                {...ids}
                value={wish.person}
                choices={[
                  { value: '', label: t('bi.choose') },
                  ...users
                    .filter(({ active }) => active)
                    .map((user) => ({ value: user.id, label: `${user.name} · ${user.email}` })),
                ]}
                onChange={(person) => setWish({ ...wish, person })}
              />
            )}
          </Field>
          <Field label={t('bi.language')}>
            {(ids) => (
              <Select
                {...ids}
                value={wish.language}
                choices={[
                  { value: 'zh-CN', label: '中文' },
                  { value: 'en', label: 'English' },
                ]}
                onChange={(language) => setWish({ ...wish, language })}
              />
            )}
          </Field>
        </>
      )}
      <Field label={t('bi.days')} problems={wrong('days')}>
        {(ids) => (
          <Select
            {...ids}
            value={String(wish.days)}
            choices={DAYS.map((days) => ({ value: String(days), label: t('bi.daysOf', { days }) }))}
            onChange={(days) => setWish({ ...wish, days: Number(days) })}
          />
        )}
      </Field>
      <Problems problems={problems.general} />
    </form>
  );
}
