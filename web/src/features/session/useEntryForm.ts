import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Session } from '@/api/types';
import { NO_PROBLEMS, problemsOf } from '@/records/problems';
import { useSessionChange } from './useSession';

/** A small form that ends in a session: its values, what is wrong with them, and the way in. */
export function useEntryForm<Values extends Record<string, string>>(
  empty: Values,
  submit: (values: Values) => Promise<Session>,
  onEntered: () => void,
) {
  const { t } = useTranslation();
  const { enter } = useSessionChange();
  const [values, setValues] = useState(empty);
  const [problems, setProblems] = useState(NO_PROBLEMS);
  const [busy, setBusy] = useState(false);

  const onSubmit = async (event: FormEvent) => {
    event.preventDefault();
    setBusy(true);
    setProblems(NO_PROBLEMS);
    try {
      enter(await submit(values));
      onEntered();
    } catch (failure) {
      setProblems(problemsOf(failure, new Set(Object.keys(empty)), t));
    } finally {
      setBusy(false);
    }
  };
  const control = (name: keyof Values & string) => ({
    name,
    value: values[name],
    onChange: (event: { target: { value: string } }) =>
      setValues((old) => ({ ...old, [name]: event.target.value })),
  });
  const wrong = (name: string) => problems.byField.get(name) ?? [];
  return { onSubmit, control, wrong, general: problems.general, busy };
}
