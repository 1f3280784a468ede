import { useTranslation } from 'react-i18next';
import { forms, type WebForm } from '@/api/forms';
import { Button } from '@/design/Button';
import { toast } from '@/design/Toast';
import { useSession } from '@/features/session/useSession';
import { useFormChange } from './useForms';

/** Has a form write with one’s own rights from now on; what waits goes on by itself. */
export function TakeOver({ form }: { readonly form: WebForm }) {
  const { t } = useTranslation();
  const me = useSession()?.user.id;
  const take = useFormChange(
    (person: string) => forms.change(form.id, { person }),
    () => toast.done(t('forms.takenOver')),
  );
  if (me === undefined || me === form.person.id) return null;
  return (
    <Button className="self-start" busy={take.busy} onClick={() => take.run(me)}>
      {t('forms.takeOver')}
    </Button>
  );
}
