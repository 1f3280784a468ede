import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { type FormDefinition, type FormItem, formKeys, forms, type WebForm } from '@/api/forms';
import { ApiProblem } from '@/api/problem';
import { toast } from '@/design/Toast';
import { NO_PROBLEMS, type Problems, problemsOf } from '@/records/problems';
import { definitionOf, moved } from './draft';

const SHOWN = new Set([
  'name',
  'object',
  'languages',
  'title',
  'introduction',
  'items',
  'thanks',
  'button',
  'next',
  'consent',
  'opens',
  'closes',
  'most',
  'sites',
  'known',
  'keptDays',
]);

/**
 * What somebody makes of a form, and keeping it.
 *
 * @param form undefined for a new one
 * @param initial what a new one begins with
 * @param onMade told with a new one once it is kept
 */
export function useFormDraft(
  form: WebForm | undefined,
  initial: FormDefinition,
  onMade: (form: WebForm) => void,
) {
  const { t } = useTranslation();
  const client = useQueryClient();
  const [draft, setDraft] = useState<FormDefinition>(() => (form ? definitionOf(form) : initial));
  const [version, setVersion] = useState(form?.version);
  const [problems, setProblems] = useState<Problems>(NO_PROBLEMS);
  const [itemProblems, setItemProblems] = useState<ReadonlyMap<number, readonly string[]>>(new Map());
  const [busy, setBusy] = useState(false);
  const say = (more: Partial<FormDefinition>) => setDraft((old) => ({ ...old, ...more }));
  const change = (items: (old: readonly FormItem[]) => readonly FormItem[]) =>
    setDraft((old) => ({ ...old, items: items(old.items) }));
  const save = async () => {
    setBusy(true);
    setProblems(NO_PROBLEMS);
    setItemProblems(new Map());
    try {
      const kept = form ? await forms.change(form.id, draft, version) : await forms.add(draft);
      setVersion(kept.version);
      await client.invalidateQueries({ queryKey: formKeys.all });
      toast.done(t('forms.saved'));
      if (!form) onMade(kept);
    } catch (failure) {
      setProblems(problemsOf(failure, SHOWN, t));
      setItemProblems(problemsOfItems(failure));
    } finally {
      setBusy(false);
    }
  };
  return {
    draft,
    say,
    save,
    busy,
    wrong: (name: string) => problems.byField.get(name) ?? [],
    wrongItem: (at: number) => itemProblems.get(at) ?? [],
    general: problems.general,
    add: (item: FormItem) => change((items) => [...items, item]),
    put: (at: number, item: FormItem) => change((items) => items.with(at, item)),
    remove: (at: number) => change((items) => items.toSpliced(at, 1)),
    move: (at: number, by: -1 | 1) => change((items) => moved(items, at, by)),
  };
}

/** `items.3.label` is about the fourth. */
function problemsOfItems(failure: unknown): ReadonlyMap<number, readonly string[]> {
  const byItem = new Map<number, string[]>();
  for (const { field, detail } of failure instanceof ApiProblem ? failure.problems : []) {
    const at = Number(/^items\.(\d+)/.exec(field ?? '')?.[1] ?? Number.NaN);
    if (!Number.isNaN(at)) byItem.set(at, [...(byItem.get(at) ?? []), detail]);
  }
  return byItem;
}

export type FormDraft = ReturnType<typeof useFormDraft>;
