import type { TFunction } from 'i18next';
import { ENTRY_KINDS, KIND_GROUPS } from '@/api/audit';
import type { Choice } from '@/design/Select';

type GroupName = keyof typeof KIND_GROUPS;
const GROUPS = Object.keys(KIND_GROUPS) as GroupName[];

/** What the list of kinds offers: everything, kinds that belong together, each kind; and what the address asks for, whatever that is. */
export function kindChoices(asked: string, t: TFunction): readonly Choice[] {
  const choices = [
    { value: '', label: t('audit.everyKind') },
    ...GROUPS.map((group) => ({
      value: KIND_GROUPS[group].join(','),
      label: t(`audit.kinds.${group}`),
    })),
    ...ENTRY_KINDS.map((kind) => ({ value: kind, label: t(`audit.kind.${kind}`) })),
  ];
  return choices.some(({ value }) => value === asked)
    ? choices
    : [...choices, { value: asked, label: t('audit.severalKinds') }];
}
