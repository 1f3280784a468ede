import { Plus } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import type { ObjectType } from '@/api/types';
import { Button } from '@/design/Button';
import { Combobox } from '@/design/Combobox';
import { Select } from '@/design/Select';
import { useComboboxTexts } from '@/fields/useComboboxTexts';
import { useLanguage } from '@/i18n/useLanguage';
import { EVERYBODY, keyOf, layoutsOf, NEW, takenRoles } from './roleLayouts';
import type { LayoutDraft } from './useLayoutDraft';
import { useRoleNames } from './useRoleNames';

interface Props {
  readonly object: ObjectType;
  readonly draft: LayoutDraft;
}

/** Whose layout is arranged: that of everybody, or of some roles. */
export function LayoutOf({ object, draft }: Props) {
  const { t } = useTranslation();
  const language = useLanguage();
  const texts = useComboboxTexts();
  const { roles, nameOf } = useRoleNames();
  const named = (names: readonly string[]) => new Intl.ListFormat(language).format(names.map(nameOf));
  const others = layoutsOf(object);
  const taken = takenRoles(object, draft.key);
  const free = roles.filter(({ name }) => !taken.has(name));
  const isRoles = draft.key !== EVERYBODY;
  return (
    <div className="flex flex-wrap items-end gap-2">
      <span className="w-64 max-w-full">
        <Select
          label={t('model.layoutOf')}
          value={draft.key}
          disabled={draft.changed}
          choices={[
            { value: EVERYBODY, label: t('model.everybody') },
            ...others.map((own) => ({ value: keyOf(own.roles), label: named(own.roles) })),
            ...(draft.key === NEW ? [{ value: NEW, label: t('model.newRoleLayout') }] : []),
          ]}
          onChange={draft.show}
        />
      </span>
      {isRoles && (
        <span className="w-64 max-w-full">
          <Combobox
            texts={texts}
            many
            label={t('model.layoutRoles')}
            items={free.map(({ name, label }) => ({ value: name, label, keywords: [name] }))}
            chosen={draft.roles}
            summary={
              draft.roles.length > 0 ? (
                <span className="truncate">{named(draft.roles)}</span>
              ) : (
                <span className="text-ink-3">{t('model.chooseRoles')}</span>
              )
            }
            onToggle={draft.toggleRole}
          />
        </span>
      )}
      {isRoles && draft.key !== NEW && (
        <Button look="ghost" busy={draft.busy} onClick={() => void draft.drop()}>
          {t('model.dropLayout')}
        </Button>
      )}
      {!isRoles && free.length > 0 && (
        <Button
          icon={<Plus aria-hidden className="size-3.5" />}
          disabled={draft.changed}
          onClick={() => draft.show(NEW)}
        >
          {t('model.newRoleLayout')}
        </Button>
      )}
    </div>
  );
}
