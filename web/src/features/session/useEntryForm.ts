import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { NO_PROBLEMS, problemsOf } from '@/records/problems';

/** A small form on the way in: its values, what is wrong with them, and what it does. */
export function useEntryForm<Values extends Record<string, string>>(
  empty: Values,
  submit: (values: Values) => Promise<void>,
) {
  const { t } = useTranslation();
  const [values, setValues] = useState(empty);
  const [problems, setProblems] = useState(NO_PROBLEMS);
  const [busy, setBusy] = useState(false);

  const run = async (work: () => Promise<void>) => {
    setBusy(true);
    setProblems(NO_PROBLEMS);
    try {
      await work();
    } catch (failure) {
      setProblems(problemsOf(failure, new Set(Object.keys(empty)), t));
    } finally {
      setBusy(false);
    }
  };
  const onSubmit = (event: FormEvent) => {
    event.preventDefault();
    void run(() => submit(values));
  };
  const control = (name: keyof Values & string) => ({
    name,
    value: values[name],
    onChange: (event: { target: { value: string } }) =>
      setValues((old) => ({ ...old, [name]: event.target.value })),
  });
  const wrong = (name: string) => problems.byField.get(name) ?? [];
  return { onSubmit, run, control, wrong, general: problems.general, busy };
}
