import { useQueryClient } from '@tanstack/react-query';
import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { type ChangeKind, type Webhook, type WebhookDefinition, webhookKeys, webhooks } from '@/api/webhooks';
import { toast } from '@/design/Toast';
import { NO_PROBLEMS, problemsOf } from '@/records/problems';

const EMPTY: WebhookDefinition = {
  name: '',
  url: 'https://',
  objects: [],
  kinds: ['created', 'updated', 'deleted'],
  condition: null,
  fields: [],
  values: true,
};

const SHOWN = new Set(['name', 'url', 'objects', 'kinds', 'condition', 'fields']);

const toggled = <Item>(items: readonly Item[], item: Item): readonly Item[] =>
  items.includes(item) ? items.filter((each) => each !== item) : [...items, item];

/**
 * What somebody says of a webhook, and saving it.
 *
 * @param hook undefined for a new one
 * @param onMade told with the secret of a new one
 * @param onSaved told once a change is kept
 */
export function useWebhookForm(
  hook: Webhook | undefined,
  onMade: (secret: string) => void,
  onSaved: () => void,
) {
  const { t } = useTranslation();
  const client = useQueryClient();
  const [form, setForm] = useState<WebhookDefinition>(() => (hook ? definitionOf(hook) : EMPTY));
  const [problems, setProblems] = useState(NO_PROBLEMS);
  const [busy, setBusy] = useState(false);
  const say = (more: Partial<WebhookDefinition>) => setForm((old) => ({ ...old, ...more }));
  const toggleObject = (name: string) =>
    setForm((old) => {
      const objects = toggled(old.objects, name);
      return { ...old, objects, condition: null, fields: [] };
    });
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    setBusy(true);
    setProblems(NO_PROBLEMS);
    try {
      if (hook) {
        await webhooks.change(hook.id, form, hook.version);
        toast.done(t('webhooks.saved'));
      }
      const made = hook ? undefined : await webhooks.add(form);
      await client.invalidateQueries({ queryKey: webhookKeys.all });
      if (made) onMade(made.secret);
      else onSaved();
    } catch (failure) {
      setProblems(problemsOf(failure, SHOWN, t));
    } finally {
      setBusy(false);
    }
  };
  return {
    form,
    say,
    toggleObject,
    toggleKind: (kind: ChangeKind) => say({ kinds: toggled(form.kinds, kind) }),
    toggleField: (field: string) => say({ fields: toggled(form.fields, field) }),
    submit,
    busy,
    wrong: (name: string) => problems.byField.get(name) ?? [],
    general: problems.general,
  };
}

const definitionOf = ({
  name,
  url,
  objects,
  kinds,
  condition,
  fields,
  values,
}: Webhook): WebhookDefinition => ({ name, url, objects, kinds, condition, fields, values });
