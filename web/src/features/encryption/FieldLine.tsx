import type { SealableField } from '@/api/encryption';
import { Button } from '@/design/Button';
import { Chip } from '@/design/Chip';
import { type Reader, useReader } from '@/fields/kind';
import { textOf } from '@/schema/schema';
import type { Sealable } from './FieldsPart';

const WAYS = ['equal', 'parts', 'order'] as const;

/** What finds an encrypted value, as a list in words. */
export function waysOf(how: SealableField, { t, language }: Reader): string {
  const ways = WAYS.filter((way) => how[way]).map((way) => t(`encryption.way.${way}`));
  return new Intl.ListFormat(language, { type: 'conjunction' }).format(ways);
}

interface Props {
  readonly sealable: Sealable;
  readonly busy: boolean;
  readonly onSwitch: () => void;
}

export function FieldLine({ sealable: { field, how }, busy, onSwitch }: Props) {
  const reader = useReader();
  const { t, language } = reader;
  const name = textOf(field.label, language);
  const ways = waysOf(how, reader);
  return (
    <li className="flex items-center gap-3 py-2">
      <div className="flex min-w-0 flex-1 flex-wrap items-center gap-x-3 gap-y-1">
        <span className="w-full truncate sm:w-44">{name}</span>
        <Chip tone={how.encrypted ? 'ok' : 'mute'}>
          {how.encrypted ? t('encryption.isEncrypted') : t('encryption.isClear')}
        </Chip>
        {field.sensitivity !== 'none' && (
          <Chip tone={field.sensitivity === 'internal' ? 'mute' : 'plum'}>
            {t(`encryption.sensitivity.${field.sensitivity}`)}
          </Chip>
        )}
        {how.encrypted && (
          <span className="min-w-0 basis-full text-xs text-ink-3 sm:basis-auto">
            {ways === '' ? t('encryption.nothingFinds') : t('encryption.foundBy', { ways })}
          </span>
        )}
      </div>
      <Button
        aria-label={
          how.encrypted
            ? t('encryption.openNamed', { field: name })
            : t('encryption.sealNamed', { field: name })
        }
        disabled={busy}
        onClick={onSwitch}
      >
        {how.encrypted ? t('encryption.open') : t('encryption.seal')}
      </Button>
    </li>
  );
}
