import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ApiProblem } from '@/api/problem';
import type { Values } from '@/api/records';
import type { ObjectType, RecordRow } from '@/api/types';
import { isEmpty, isObject } from '@/fields/kind';
import { startingValues } from '@/records/draft';
import { NO_PROBLEMS, problemsOf } from '@/records/problems';
import { useBegun } from '@/records/useBegun';
import { useCreate } from '@/records/useCreate';
import { useFileCreate } from '@/records/useFileCreate';
import { fieldsForCreate } from './fieldsForCreate';

/** Refused only because it looks like a record there is. */
const isLikely = (failure: unknown) =>
  failure instanceof ApiProblem &&
  failure.problems.length > 0 &&
  failure.problems.every(({ code }) => code.startsWith('likelyDuplicate'));

/** A form that is opened from elsewhere, for another customer say, is another one. */
const placeOf = ({ name }: ObjectType, known: Values) =>
  ['new', name, ...Object.values(known).map((value) => (isObject(value) ? value.id : value))].join(' ');

export function useCreateForm(object: ObjectType, known: Values) {
  const { t } = useTranslation();
  const plain = useCreate(object);
  const upload = useFileCreate(object);
  const needsFile = object.name === 'file';
  const [file, setFile] = useState<File | null>(null);
  const creating = plain.creating || upload.creating;
  const { first, more } = fieldsForCreate(object, known);
  const shown = new Set([...first, ...more].map((field) => field.name));
  const { found, keep, forget } = useBegun(placeOf(object, known), isObject);
  const [values, setValues] = useState<Values>(() => ({
    ...startingValues(object, known),
    ...Object.fromEntries(Object.entries(found?.content ?? {}).filter(([name]) => shown.has(name))),
  }));
  const [problems, setProblems] = useState(NO_PROBLEMS);
  const [likely, setLikely] = useState(false);
  const [touched, setTouched] = useState(found !== undefined);
  const [round, setRound] = useState(0);
  useEffect(() => {
    if (touched) keep(values);
  }, [touched, values, keep]);

  const set = (name: string, value: unknown) => {
    setTouched(true);
    setLikely(false);
    setValues((old) => ({ ...old, [name]: value }));
  };
  /** @param anyway also where it looks like a record there is */
  const submit = async (anyway = false): Promise<RecordRow | null> => {
    setProblems(NO_PROBLEMS);
    setLikely(false);
    if (needsFile && file === null) {
      setProblems({ ...NO_PROBLEMS, general: [t('create.fileNeeded')] });
      return null;
    }
    try {
      const row = file === null ? await plain.create(values, anyway) : await upload.create(file, values);
      forget();
      return row;
    } catch (failure) {
      setProblems(problemsOf(failure, shown, t));
      setLikely(isLikely(failure));
      return null;
    }
  };
  /** A file brings its name along; one that was given before stays. */
  const choose = (chosen: File) => {
    setTouched(true);
    setProblems(NO_PROBLEMS);
    setFile(chosen);
    const name = object.nameField;
    setValues((old) =>
      isEmpty(old[name]) || old[name] === file?.name ? { ...old, [name]: chosen.name } : old,
    );
  };
  const reset = () => {
    forget();
    setFile(null);
    setValues(startingValues(object, known));
    setTouched(false);
    setRound((rounds) => rounds + 1);
  };
  return {
    ...{ values, set, submit, reset, creating, problems, touched, round, first, more },
    ...{ likely, needsFile, file, choose, part: upload.part },
    /** What was found here that was begun earlier. */
    begun: found,
    forget,
  };
}
