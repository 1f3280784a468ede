import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ApiProblem } from '@/api/problem';
import { type RuleForm, rights, type SharingRule } from '@/api/rights';
import { toast } from '@/design/Toast';
import { messageOf } from '@/records/problems';
import { useRightsChange } from './useRights';

const EMPTY: RuleForm = { name: '', object: 'account', from: { team: '' }, with: { role: '' }, edit: false };

/** What is not chosen yet is not there. */
const whole = ({ from, with: holder, ...form }: RuleForm): RuleForm => ({
  ...form,
  from: { team: from.team || null, role: from.role || null, condition: from.condition || null },
  with: { team: holder.team || null, role: holder.role || null },
});

const formOf = ({ id: _, ...form }: SharingRule): RuleForm => form;

/** Where a problem belongs; the server names `from.team` and the like. */
const isAt = (place: string) => (field: string | undefined) =>
  field === place || field?.startsWith(`${place}.`) === true;

/** A sharing rule while it is written down; saving and deleting can be undone. */
export function useRuleForm(rule: SharingRule | undefined, onDone: () => void) {
  const { t } = useTranslation();
  const change = useRightsChange();
  const [form, setForm] = useState<RuleForm>(() => (rule ? formOf(rule) : EMPTY));
  const [failure, setFailure] = useState<unknown>(null);
  const [busy, setBusy] = useState(false);

  const problems = failure instanceof ApiProblem ? failure.problems : [];
  const known = [
    isAt('name'),
    isAt('object'),
    isAt('from'),
    isAt('with'),
    isAt('team'),
    isAt('role'),
    isAt('until'),
  ];
  const wrong = (...places: readonly string[]) =>
    problems.filter(({ field }) => places.some((place) => isAt(place)(field))).map(({ detail }) => detail);
  const elsewhere = problems
    .filter(({ field }) => !known.some((at) => at(field)))
    .map(({ detail }) => detail);
  const general = failure !== null && problems.length === 0 ? [messageOf(failure, t)] : elsewhere;

  const submit = async (event: FormEvent) => {
    event.preventDefault();
    setBusy(true);
    setFailure(null);
    try {
      const saved = rule ? await rights.changeRule(rule.id, whole(form)) : await rights.addRule(whole(form));
      const back = () => (rule ? rights.changeRule(rule.id, formOf(rule)) : rights.removeRule(saved.id));
      toast.done(t('rights.ruleSaved', { rule: saved.name }), {
        label: t('common.undo'),
        run: () => void change(back),
      });
      await change(async () => undefined); // what others show is read anew
      onDone();
    } catch (refused) {
      setFailure(refused);
    } finally {
      setBusy(false);
    }
  };

  const remove = async (gone: SharingRule) => {
    if (!(await change(() => rights.removeRule(gone.id)))) return;
    toast.done(t('rights.ruleDeleted', { rule: gone.name }), {
      label: t('common.undo'),
      run: () => void change(() => rights.addRule(formOf(gone))),
    });
    onDone();
  };
  const say = (more: Partial<RuleForm>) => setForm((old) => ({ ...old, ...more }));
  return { form, say, submit, remove, busy, wrong, general };
}
