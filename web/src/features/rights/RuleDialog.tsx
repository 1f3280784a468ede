import { useId } from 'react';
import { useTranslation } from 'react-i18next';
import type { SharingRule } from '@/api/rights';
import type { ObjectType } from '@/api/types';
import { Button } from '@/design/Button';
import { Dialog } from '@/design/Dialog';
import { Field, Problems } from '@/design/Field';
import { Input } from '@/design/Input';
import { Select } from '@/design/Select';
import { ExpressionField } from '@/features/model/ExpressionField';
import '@/features/model/texts';
import { LastDay } from '@/fields/LastDay';
import { useLanguage } from '@/i18n/useLanguage';
import { textOf } from '@/schema/schema';
import { useSchema } from '@/schema/useSchema';
import { PEOPLE } from './rights';
import { useHolders } from './useRights';
import { useRuleForm } from './useRuleForm';

interface Props {
  readonly rule: SharingRule | undefined;
  readonly onClose: () => void;
}

const SOURCES = ['team', 'role', 'condition'] as const;
const HOLDERS = ['team', 'role'] as const;
type Source = (typeof SOURCES)[number];
type Holder = (typeof HOLDERS)[number];

const kindOf = (given: object) =>
  Object.keys(given).find((key) => (given as Record<string, unknown>)[key] != null);

/** Which records a rule shares, with whom, and what they may do with them. */
export function RuleDialog({ rule, onClose }: Props) {
  const { t } = useTranslation();
  const language = useLanguage();
  const schema = useSchema();
  const holders = useHolders();
  const formId = useId();
  const { form, say, submit, remove, busy, wrong, general } = useRuleForm(rule, onClose);
  const objects = schema
    .allGroups()
    .flatMap((group) => group.objects)
    .filter(({ name }) => !PEOPLE.has(name));
  const object = schema.find(form.object);
  const source = (kindOf(form.from) ?? 'condition') as Source;
  const holder = (kindOf(form.with) ?? 'role') as Holder;
  const someOf = (kind: Holder) => [
    { value: '', label: t('rights.choose') },
    ...(kind === 'team' ? holders.teams : holders.roles),
  ];
  return (
    <Dialog
      open
      onOpenChange={(open) => !open && onClose()}
      title={rule ? t('rights.ruleTitle') : t('rights.newRule')}
      closeLabel={t('common.close')}
      footer={
        <>
          {rule && (
            <Button look="danger" className="mr-auto" onClick={() => void remove(rule)}>
              {t('common.delete')}
            </Button>
          )}
          <Button type="submit" form={formId} look="primary" busy={busy}>
            {t('common.save')}
          </Button>
        </>
      }
    >
      <form id={formId} noValidate onSubmit={(event) => void submit(event)} className="flex flex-col gap-4">
        <Field label={t('rights.ruleName')} hint={t('rights.ruleNameHint')} problems={wrong('name')} required>
          {(ids) => (
            <Input
              {...ids}
              autoFocus
              value={form.name}
              onChange={(event) => say({ name: event.target.value })}
            />
          )}
        </Field>
        <Field label={t('rights.ruleObject')} problems={wrong('object')}>
          {(ids) => (
            <Select
              {...ids}
              value={form.object}
              choices={objects.map((each) => ({ value: each.name, label: textOf(each.plural, language) }))}
              onChange={(name) => say({ object: name })}
            />
          )}
        </Field>
        <Field label={t('rights.ruleFrom')}>
          {(ids) => (
            <Select
              {...ids}
              value={source}
              choices={SOURCES.map((value) => ({ value, label: t(`rights.from.${value}`) }))}
              onChange={(kind) => say({ from: { [kind]: '' } })}
            />
          )}
        </Field>
        {source === 'condition' ? (
          object && (
            <ExpressionField
              object={object}
              label={t('rights.condition')}
              hint={t('rights.conditionHint', { example: exampleFor(object) })}
              result="condition"
              value={form.from.condition ?? ''}
              problems={wrong('from')}
              onChange={(condition) => say({ from: { condition } })}
              required
            />
          )
        ) : (
          <Field label={t(`rights.${source}`)} problems={wrong('from')}>
            {(ids) => (
              <Select
                {...ids}
                value={form.from[source] ?? ''}
                choices={someOf(source)}
                onChange={(value) => say({ from: { [source]: value } })}
              />
            )}
          </Field>
        )}
        <Field label={t('rights.ruleWith')}>
          {(ids) => (
            <Select
              {...ids}
              value={holder}
              choices={HOLDERS.map((value) => ({ value, label: t(`rights.with.${value}`) }))}
              onChange={(kind) => say({ with: { [kind]: '' } })}
            />
          )}
        </Field>
        <Field label={t(`rights.${holder}`)} problems={wrong('with', 'team', 'role')}>
          {(ids) => (
            <Select
              {...ids}
              value={form.with[holder] ?? ''}
              choices={someOf(holder)}
              onChange={(value) => say({ with: { [holder]: value } })}
            />
          )}
        </Field>
        <Field label={t('rights.ruleRight')}>
          {(ids) => (
            <Select
              {...ids}
              value={form.edit ? 'edit' : 'read'}
              choices={[
                { value: 'read', label: t('rights.mayRead') },
                { value: 'edit', label: t('rights.mayEdit') },
              ]}
              onChange={(right) => say({ edit: right === 'edit' })}
            />
          )}
        </Field>
        <Field label={t('rights.lastDay')} hint={t('rights.lastDayHint')} problems={wrong('until')}>
          {(ids) => <LastDay {...ids} value={form.until ?? null} onChange={(until) => say({ until })} />}
        </Field>
        <Problems problems={general} />
      </form>
    </Dialog>
  );
}

/** About a picklist of the object, if it has one. */
function exampleFor(object: ObjectType): string {
  const list = object.fields.find(({ type, options }) => type === 'picklist' && options?.length);
  const option = list?.options?.[0]?.value;
  return list && option ? `${list.name} == '${option}'` : "name.startsWith('A')";
}
