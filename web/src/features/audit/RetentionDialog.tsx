import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { audit } from '@/api/audit';
import { Button } from '@/design/Button';
import { Dialog } from '@/design/Dialog';
import { Field, Problems } from '@/design/Field';
import { Input } from '@/design/Input';
import { Select } from '@/design/Select';
import { toast } from '@/design/Toast';
import { messageOf } from '@/records/problems';

const LEAST = 6;
const MOST = 1200;
const USUAL = 36;

interface Props {
  readonly months: number | null;
  readonly onClose: () => void;
  readonly onSaved: () => void;
}

/** For ever, or for so many months; what that means is said before it is saved. */
export function RetentionDialog({ months, onClose, onSaved }: Props) {
  const { t } = useTranslation();
  const [forEver, setForEver] = useState(months === null);
  const [text, setText] = useState(String(months ?? USUAL));
  const [problems, setProblems] = useState<readonly string[]>([]);
  const [busy, setBusy] = useState(false);
  const number = /^\d+$/.test(text.trim()) ? Number(text) : Number.NaN;
  const isPossible = forEver || (number >= LEAST && number <= MOST);

  const save = async (event: FormEvent) => {
    event.preventDefault();
    setBusy(true);
    try {
      await audit.keepFor(forEver ? null : number);
      toast.done(t('audit.ruleSaved'));
      onSaved();
      onClose();
    } catch (failure) {
      setProblems([messageOf(failure, t)]);
      setBusy(false);
    }
  };
  return (
    <Dialog
      open
      onOpenChange={(open) => !open && onClose()}
      title={t('audit.retention')}
      closeLabel={t('common.close')}
    >
      <form noValidate onSubmit={(event) => void save(event)} className="flex flex-col gap-4">
        <p className="text-ink-2">{t('audit.retentionDetail')}</p>
        <Field label={t('audit.keep')}>
          {(ids) => (
            <Select
              {...ids}
              value={forEver ? 'forEver' : 'months'}
              choices={[
                { value: 'forEver', label: t('audit.forEver') },
                { value: 'months', label: t('audit.someMonths') },
              ]}
              onChange={(value) => setForEver(value === 'forEver')}
            />
          )}
        </Field>
        {!forEver && (
          <Field
            label={t('audit.months')}
            hint={t('audit.monthsHint', { least: LEAST, most: MOST })}
            problems={isPossible ? [] : [t('audit.monthsWrong', { least: LEAST, most: MOST })]}
          >
            {(ids) => (
              <Input
                {...ids}
                inputMode="numeric"
                value={text}
                onChange={(event) => setText(event.target.value)}
              />
            )}
          </Field>
        )}
        {!forEver && <p className="text-xs text-ink-3">{t('audit.cutDetail')}</p>}
        <Problems problems={problems} />
        <Button type="submit" look="primary" busy={busy} disabled={!isPossible} className="self-end">
          {t('common.save')}
        </Button>
      </form>
    </Dialog>
  );
}
