import { ShieldCheck } from 'lucide-react';
import type { Encryption } from '@/api/encryption';
import { formatNumber } from '@/fields/format';
import { useReader } from '@/fields/kind';
import { fieldOf, textOf } from '@/schema/schema';
import { useSchema } from '@/schema/useSchema';

/** Whether everything is encrypted as it is to be; if not, how far it has come. */
export function SealingState({ encryption }: { readonly encryption: Encryption }) {
  const { t, language } = useReader();
  const schema = useSchema();
  const { converting, over } = encryption;
  const number = (value: number) => formatNumber(value, language);
  const objectLabel = (name: string) => textOf(schema.find(name)?.plural, language) || name;
  const fieldLabel = (object: string, name: string) => {
    const type = schema.find(object);
    return textOf(type && fieldOf(type, name)?.label, language) || name;
  };
  if (over && converting === null) {
    return (
      <p role="status" className="flex items-start gap-1.5 text-ok">
        <ShieldCheck aria-hidden className="mt-0.5 size-4 shrink-0" />
        {t('encryption.over')}
      </p>
    );
  }
  return (
    <div className="flex flex-col gap-3">
      <p role="status" className="text-ink-2">
        {t('encryption.going')}
      </p>
      {converting && (
        <Bar
          {...converting}
          text={t('encryption.converting', {
            object: objectLabel(converting.object),
            field: fieldLabel(converting.object, converting.field),
            done: number(converting.done),
            total: number(converting.total),
          })}
        />
      )}
      {encryption.objects
        .filter((object) => !object.over)
        .map(({ object, done, total }) => (
          <Bar
            key={object}
            done={done}
            total={total}
            text={
              total === 0
                ? t('encryption.waiting', { name: objectLabel(object) })
                : t('encryption.progress', {
                    name: objectLabel(object),
                    done: number(done),
                    total: number(total),
                  })
            }
          />
        ))}
    </div>
  );
}

interface BarProps {
  readonly text: string;
  readonly done: number;
  readonly total: number;
}

function Bar({ text, done, total }: BarProps) {
  return (
    <div className="flex flex-col gap-1">
      <span className="tnum text-ink-2">{text}</span>
      <progress
        aria-label={text}
        max={Math.max(total, 1)}
        value={total === 0 ? 0 : done}
        className="h-1.5 w-full max-w-md"
      />
    </div>
  );
}
