import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Values } from '@/api/records';
import type { ObjectType, RecordRow } from '@/api/types';
import { startingValues } from '@/records/draft';
import { NO_PROBLEMS, problemsOf } from '@/records/problems';
import { useCreate } from '@/records/useCreate';
import { fieldsForCreate } from './fieldsForCreate';

export function useCreateForm(object: ObjectType, known: Values) {
  const { t } = useTranslation();
  const { create, creating } = useCreate(object);
  const [values, setValues] = useState<Values>(() => startingValues(object, known));
  const [problems, setProblems] = useState(NO_PROBLEMS);
  const [touched, setTouched] = useState(false);
  const [round, setRound] = useState(0);

  const { first, more } = fieldsForCreate(object, known);
  const shown = new Set([...first, ...more].map((field) => field.name));

  const set = (name: string, value: unknown) => {
    setTouched(true);
    setValues((old) => ({ ...old, [name]: value }));
  };
  const submit = async (): Promise<RecordRow | null> => {
    setProblems(NO_PROBLEMS);
    try {
      return await create(values);
    } catch (failure) {
      setProblems(problemsOf(failure, shown, t));
      return null;
    }
  };
  const reset = () => {
    setValues(startingValues(object, known));
    setTouched(false);
    setRound((rounds) => rounds + 1);
  };
  return { values, set, submit, reset, creating, problems, touched, round, first, more };
}
