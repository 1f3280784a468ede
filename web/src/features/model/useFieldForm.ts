import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { model, type TypePreview } from '@/api/model';
import { ApiProblem } from '@/api/problem';
import type { Field, ObjectType } from '@/api/types';
import { toast } from '@/design/Toast';
import { useLanguage } from '@/i18n/useLanguage';
import { nameOf } from '@/schema/naming';
import { textOf } from '@/schema/schema';
import {
  CONVERTING,
  definitionOf,
  type FieldForm,
  formOf,
  membersOf,
  patchOf,
  wholeTexts,
} from './definition';
import { wrongOf } from './problems';
import { freshType } from './types';
import { useModelChange, useModelNews } from './useModelChange';

const EMPTY: FieldForm = { name: '', type: 'text', label: {}, sensitivity: 'none', ...freshText() };

function freshText() {
  return freshType({ name: '', type: 'text', label: {} }, 'text');
}

const SHOWN = [
  'label',
  'description',
  'name',
  'type',
  'required',
  'unique',
  'readOnly',
  'sensitivity',
  'purpose',
  'owner',
  'updateEvery',
  'default',
  'shown',
  'shownWhen',
  'requiredWhen',
  'readOnlyWhen',
  'value',
];

/** A field while it is written down; what a change of type would lose is looked at before it is made. */
export function useFieldForm(object: ObjectType, field: Field | undefined, onDone: () => void) {
  const { t } = useTranslation();
  const language = useLanguage();
  const news = useModelNews();
  const change = useModelChange();
  const was = field && formOf(field);
  const [form, setForm] = useState<FieldForm>(was ?? EMPTY);
  const [named, setNamed] = useState(was !== undefined);
  const [failure, setFailure] = useState<unknown>(null);
  const [busy, setBusy] = useState(false);
  const [preview, setPreview] = useState<TypePreview>();

  const say = (more: Partial<FieldForm>) => {
    if (more.name !== undefined) setNamed(true);
    setForm((old) => {
      const next = { ...old, ...more };
      if (named || more.name !== undefined || !next.label.en) return next;
      return {
        ...next,
        name: nameOf(next.label.en, 'field', new Set(object.fields.map(({ name }) => name))),
      };
    });
  };

  const told = (key: 'fieldAdded' | 'fieldSaved', back: () => Promise<unknown>) =>
    toast.done(t(`model.${key}`, { field: textOf(form.label, language) || form.name }), {
      label: t('common.undo'),
      run: () => void change(back),
    });

  const add = async () => {
    const taken = new Set(object.fields.map(({ name }) => name));
    const whole = { ...form, name: form.name || nameOf(form.label.en ?? '', 'field', taken) };
    await model.addField(object.name, definitionOf(whole));
    told('fieldAdded', () => model.removeField(object.name, whole.name, false));
  };

  const amend = async (before: FieldForm, lossy: boolean) => {
    const patch = patchOf(before, form);
    if (Object.keys(patch).length === 0) return;
    await model.changeField(object.name, before.name, lossy ? { ...patch, lossy } : patch);
    told('fieldSaved', () => model.changeField(object.name, before.name, patchOf(form, before)));
  };

  /** Runs it while nothing else can be pressed; what is refused stands beside what it is about. */
  const run = async (work: () => Promise<boolean>) => {
    setBusy(true);
    setFailure(null);
    try {
      if (!(await work())) return;
      await news();
      onDone();
    } catch (refused) {
      setPreview(undefined);
      setFailure(refused);
      if (refused instanceof ApiProblem && refused.status === 404) void news();
    } finally {
      setBusy(false);
    }
  };

  const save = async () => {
    if (!was) {
      await add();
      return true;
    }
    const patch = patchOf(was, form);
    if (CONVERTING.some((member) => member in patch)) {
      setPreview(await model.previewType(object.name, was.name, patch));
      return false;
    }
    await amend(was, false);
    return true;
  };

  const submit = async (event: FormEvent) => {
    event.preventDefault();
    event.stopPropagation();
    await run(save);
  };
  const convert = () =>
    void run(async () => {
      if (was) await amend(was, (preview?.unconvertible ?? 0) > 0);
      return true;
    });

  return {
    form,
    say,
    submit,
    convert,
    preview,
    stay: () => setPreview(undefined),
    busy,
    touched: JSON.stringify(form) !== JSON.stringify(was ?? EMPTY),
    ready: wholeTexts(form.label) !== undefined,
    wrong: wrongOf(failure, [...SHOWN, ...membersOf(form)], t),
  };
}
