import { useNavigate } from '@tanstack/react-router';
import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { model } from '@/api/model';
import type { ObjectType, Texts } from '@/api/types';
import { toast } from '@/design/Toast';
import { useLanguage } from '@/i18n/useLanguage';
import { nameOf } from '@/schema/naming';
import { textOf } from '@/schema/schema';
import { useSchema } from '@/schema/useSchema';
import { wholeTexts } from './definition';
import { wrongOf } from './problems';
import { useModelChange, useModelNews } from './useModelChange';

interface Form {
  readonly label: Texts;
  readonly plural: Texts;
  readonly description: Texts;
  readonly icon: string;
  readonly group: string;
  readonly name: string;
  /** Somebody wrote the name; it follows the label no more. */
  readonly named: boolean;
  readonly namedBy: 'text' | 'autoNumber';
}

const EMPTY: Form = {
  label: {},
  plural: {},
  description: {},
  icon: 'box',
  group: 'custom',
  name: '',
  named: false,
  namedBy: 'text',
};

const formOf = (object: ObjectType): Form => ({
  ...EMPTY,
  label: object.label,
  plural: object.plural,
  description: object.description ?? {},
  icon: object.icon,
  group: object.group,
  name: object.name,
  named: true,
});

/** What both making and changing say. */
const aboutOf = ({ label, plural, description, icon, group }: Form) => ({
  label: wholeTexts(label),
  plural: wholeTexts({ ...wholeTexts(label), ...filled(plural) }),
  description: wholeTexts(description) ?? null,
  icon,
  group,
});

const filled = (texts: Texts): Texts =>
  Object.fromEntries(Object.entries(texts).filter(([, text]) => text?.trim()));

const NAME_FIELDS = {
  text: { name: 'name', type: 'text', label: { 'zh-CN': '名称', en: 'Name' }, required: true },
  autoNumber: {
    name: 'name',
    type: 'autoNumber',
    label: { 'zh-CN': '编号', en: 'Number' },
    format: '{0000}',
  },
};

/** An object while it is named; a new one is opened when it is there. Both can be undone. */
export function useObjectForm(object: ObjectType | undefined, onDone: () => void) {
  const { t } = useTranslation();
  const language = useLanguage();
  const schema = useSchema();
  const navigate = useNavigate();
  const news = useModelNews();
  const change = useModelChange();
  const [form, setForm] = useState<Form>(() => (object ? formOf(object) : EMPTY));
  const [failure, setFailure] = useState<unknown>(null);
  const [busy, setBusy] = useState(false);

  const say = (more: Partial<Form>) =>
    setForm((old) => {
      const next = { ...old, ...more };
      if (next.named || !next.label.en) return next;
      return {
        ...next,
        name: nameOf(next.label.en, 'object', new Set(schema.objects.map(({ name }) => name))),
      };
    });

  const make = async () => {
    const taken = new Set(schema.objects.map(({ name }) => name));
    const name = form.name || nameOf(form.label.en ?? '', 'object', taken);
    const { description, ...about } = aboutOf(form);
    await model.addObject({
      ...about,
      ...(description ? { description } : {}),
      object: name,
      nameField: 'name',
      fields: [NAME_FIELDS[form.namedBy]],
    });
    toast.done(t('model.objectMade', { object: textOf(about.label, language) }), {
      label: t('common.undo'),
      run: () =>
        void change(async () => {
          await model.removeObject(name, false);
          await navigate({ to: '/settings/objects', search: {} });
        }),
    });
    await news();
    await navigate({ to: '/settings/objects/$object', params: { object: name }, search: {} });
  };

  const amend = async (changed: ObjectType) => {
    await model.changeObject(changed.name, aboutOf(form));
    toast.done(t('model.objectSaved', { object: textOf(form.label, language) }), {
      label: t('common.undo'),
      run: () => void change(() => model.changeObject(changed.name, aboutOf(formOf(changed)))),
    });
    await news();
  };

  const submit = async (event: FormEvent) => {
    event.preventDefault();
    setBusy(true);
    setFailure(null);
    try {
      await (object ? amend(object) : make());
      onDone();
    } catch (refused) {
      setFailure(refused);
    } finally {
      setBusy(false);
    }
  };
  const wrong = wrongOf(failure, ['label', 'plural', 'description', 'icon', 'group', 'object'], t);
  return {
    form,
    say,
    submit,
    busy,
    touched: JSON.stringify(form) !== JSON.stringify(object ? formOf(object) : EMPTY),
    ready: wholeTexts(form.label) !== undefined,
    wrong,
  };
}
