import { useTranslation } from 'react-i18next';
import { Problems } from '@/design/Field';
import { Select } from '@/design/Select';
import { useLanguage } from '@/i18n/useLanguage';
import { textOf } from '@/schema/schema';
import { useSchema } from '@/schema/useSchema';

const KINDS = ['read', 'write'] as const;
export type ReachKind = (typeof KINDS)[number];

/** The chosen objects, each with what a program may do with it. */
export type ObjectReach = ReadonlyMap<string, ReachKind>;

/** The server refuses to let a token for some objects change who works here. */
const ONLY_READ = new Set(['user', 'team']);

interface Props {
  readonly reach: ObjectReach;
  readonly onChange: (reach: ObjectReach) => void;
  readonly problems: readonly string[];
}

export function TokenObjects({ reach, onChange, problems }: Props) {
  const { t } = useTranslation();
  const language = useLanguage();
  const { objects } = useSchema();
  const set = (object: string, kind: string) => {
    const next = new Map(reach);
    if (kind === 'read' || kind === 'write') next.set(object, kind);
    else next.delete(object);
    onChange(next);
  };
  return (
    <fieldset className="flex min-w-0 flex-col gap-1">
      <legend className="mb-1 text-xs font-medium text-ink-2">{t('security.objects')}</legend>
      <p className="text-xs text-ink-3">{t('security.objectsHint')}</p>
      <ul className="max-h-64 divide-y divide-line overflow-y-auto rounded-control border border-line px-3">
        {objects.map(({ name, plural }) => {
          const label = textOf(plural, language);
          return (
            <li key={name} className="flex items-center justify-between gap-3 py-1">
              <span className="min-w-0 truncate">{label}</span>
              <span className="w-36 shrink-0">
                <Select
                  small
                  label={label}
                  value={reach.get(name) ?? ''}
                  choices={[
                    { value: '', label: t('security.noReach') },
                    ...KINDS.filter((kind) => kind === 'read' || !ONLY_READ.has(name)).map((kind) => ({
                      value: kind,
                      label: t(`security.scope.${kind}`),
                    })),
                  ]}
                  onChange={(kind) => set(name, kind)}
                />
              </span>
            </li>
          );
        })}
      </ul>
      <Problems problems={problems} />
    </fieldset>
  );
}
