import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { model, type Rule } from '@/api/model';
import type { ObjectType } from '@/api/types';
import { toast } from '@/design/Toast';
import { nameOf } from '@/schema/naming';
import { wholeTexts } from './definition';
import { wrongOf } from './problems';
import { useModelChange, useModelNews } from './useModelChange';

/** The rules of an object with all that their definitions say. */
export const rulesOf = (object: ObjectType): readonly Rule[] => (object.rules ?? []) as readonly Rule[];

const EMPTY: Rule = { name: '', when: '', message: {} };

/** What is not said is not there. */
const whole = ({ field, message, ...rule }: Rule): Rule => ({
  ...rule,
  message: wholeTexts(message) ?? {},
  ...(field ? { field } : {}),
});

/** A rule while it is written down. The object keeps them as one list, which is put back as it was to undo. */
export function useRuleForm(object: ObjectType, rule: Rule | undefined, onDone: () => void) {
  const { t } = useTranslation();
  const news = useModelNews();
  const change = useModelChange();
  const [form, setForm] = useState<Rule>(rule ?? EMPTY);
  const [failure, setFailure] = useState<unknown>(null);
  const [busy, setBusy] = useState(false);
  const before = rulesOf(object);

  const keep = (rules: readonly Rule[]) => model.changeObject(object.name, { rules });
  const undo = { label: t('common.undo'), run: () => void change(() => keep(before)) };
  const run = async (rules: readonly Rule[], told: string) => {
    setBusy(true);
    setFailure(null);
    try {
      await keep(rules);
      toast.done(told, undo);
      await news();
      onDone();
    } catch (refused) {
      setFailure(refused);
    } finally {
      setBusy(false);
    }
  };

  const submit = (event: FormEvent) => {
    event.preventDefault();
    const taken = new Set(before.map(({ name }) => name));
    const name = form.name || nameOf(form.message.en ?? '', 'rule', taken);
    const written = whole({ ...form, name });
    return run(
      rule ? before.map((each) => (each.name === rule.name ? written : each)) : [...before, written],
      t('model.ruleSaved'),
    );
  };
  const remove = (gone: Rule) =>
    run(
      before.filter(({ name }) => name !== gone.name),
      t('model.ruleRemoved'),
    );
  return {
    form,
    say: (more: Partial<Rule>) => setForm((old) => ({ ...old, ...more })),
    submit,
    remove,
    busy,
    touched: JSON.stringify(form) !== JSON.stringify(rule ?? EMPTY),
    ready: form.when.trim() !== '' && wholeTexts(form.message) !== undefined,
    wrong: wrongOf(failure, ['when', 'message', 'field'], t),
  };
}
