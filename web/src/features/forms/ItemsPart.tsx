import { ArrowDown, ArrowUp, Trash2 } from 'lucide-react';
import type { FormItem } from '@/api/forms';
import type { ObjectType } from '@/api/objectTypes';
import { Button, IconButton } from '@/design/Button';
import { Combobox } from '@/design/Combobox';
import { Problems } from '@/design/Field';
import { useReader } from '@/fields/kind';
import { textOf } from '@/schema/schema';
import { askable, fieldItem, hiddenItem, questionItem, settable } from './draft';
import { EntryEditor } from './EntryEditor';
import { HiddenEditor } from './HiddenEditor';
import { Part } from './Part';
import { QuestionEditor } from './QuestionEditor';
import type { FormDraft } from './useFormDraft';

interface Props {
  readonly it: FormDraft;
  /** Undefined where the form is about none. */
  readonly object: ObjectType | undefined;
}

/** What a form asks for, from above to below, and what it sets by itself. */
export function ItemsPart({ it, object }: Props) {
  const { t, language } = useReader();
  const { items } = it.draft;
  const taken = new Set(items.flatMap((item) => (item.kind === 'question' ? [] : [item.field])));
  const choices = (fields: ReturnType<typeof askable>) =>
    fields
      .filter(({ name }) => !taken.has(name))
      .map(({ name, label }) => ({ value: name, label: textOf(label, language) || name }));
  const texts = { search: t('forms.search'), nothing: t('forms.nothing'), loading: '…' };
  return (
    <Part title={t('forms.items')} about={t('forms.itemsAbout')}>
      <ol className="flex flex-col gap-3">
        {items.map((item, at) => (
          <li key={keyOf(item)} className="rounded-card border border-line bg-panel p-3">
            <Line
              item={item}
              name={nameOf(item, object, language)}
              object={object}
              first={at === 0}
              last={at === items.length - 1}
              problems={it.wrongItem(at)}
              onChange={(next) => it.put(at, next)}
              onMove={(by) => it.move(at, by)}
              onRemove={() => it.remove(at)}
            />
          </li>
        ))}
      </ol>
      <Problems problems={items.some((_, at) => it.wrongItem(at).length > 0) ? [] : it.wrong('items')} />
      <div className="grid gap-2 sm:grid-cols-3">
        {object && (
          <>
            <Combobox
              label={t('forms.addField')}
              items={choices(askable(object))}
              chosen={[]}
              onToggle={(field) => it.add(fieldItem(field))}
              summary={t('forms.addField')}
              texts={texts}
            />
            <Combobox
              label={t('forms.addHidden')}
              items={choices(settable(object))}
              chosen={[]}
              onToggle={(field) => it.add(hiddenItem(field))}
              summary={t('forms.addHidden')}
              texts={texts}
            />
          </>
        )}
        <Button className="h-8!" onClick={() => it.add(questionItem(items))}>
          {t('forms.addQuestion')}
        </Button>
      </div>
    </Part>
  );
}

const keyOf = (item: FormItem) => (item.kind === 'question' ? `q ${item.key}` : `${item.kind} ${item.field}`);

const nameOf = (item: FormItem, object: ObjectType | undefined, language: 'zh-CN' | 'en') =>
  item.kind === 'question'
    ? textOf(item.label, language)
    : textOf(object?.fields.find(({ name }) => name === item.field)?.label, language) || item.field;

interface LineProps {
  readonly item: FormItem;
  readonly name: string;
  readonly object: ObjectType | undefined;
  readonly first: boolean;
  readonly last: boolean;
  readonly problems: readonly string[];
  readonly onChange: (item: FormItem) => void;
  readonly onMove: (by: -1 | 1) => void;
  readonly onRemove: () => void;
}

function Line({ item, name, object, first, last, problems, onChange, onMove, onRemove }: LineProps) {
  const { t } = useReader();
  const called = name === '' ? t('forms.question') : name;
  return (
    <div className="flex flex-col gap-3">
      <div className="flex min-w-0 items-center gap-1">
        <span className="min-w-0 flex-1 truncate weight-strong">
          {called} <span className="font-normal text-ink-3">{t(`forms.kind.${item.kind}`)}</span>
        </span>
        <IconButton
          label={t('forms.up', { name: called })}
          disabled={first}
          icon={<ArrowUp aria-hidden className="size-4" />}
          onClick={() => onMove(-1)}
        />
        <IconButton
          label={t('forms.down', { name: called })}
          disabled={last}
          icon={<ArrowDown aria-hidden className="size-4" />}
          onClick={() => onMove(1)}
        />
        <IconButton
          label={t('forms.takeOut', { name: called })}
          icon={<Trash2 aria-hidden className="size-4" />}
          onClick={onRemove}
        />
      </div>
      {item.kind === 'field' && <EntryEditor item={item} onChange={onChange} />}
      {item.kind === 'hidden' && (
        <HiddenEditor
          item={item}
          field={object?.fields.find((field) => field.name === item.field)}
          onChange={onChange}
        />
      )}
      {item.kind === 'question' && <QuestionEditor item={item} onChange={onChange} />}
      <Problems problems={problems} />
    </div>
  );
}
