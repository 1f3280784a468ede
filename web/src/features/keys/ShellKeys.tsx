import { useParams } from '@tanstack/react-router';
import { Suspense, useEffect, useState } from 'react';
import { later } from '@/design/Later';
import { useHotkeys } from '@/design/useHotkeys';
import { useOpenCreate } from '@/features/create/CreateContext';
import { makeAgain, takeBack } from '@/records/undo';
import { useSchema } from '@/schema/useSchema';

const KeySheet = later(() => import('./KeySheet').then((it) => ({ default: it.KeySheet })));
const GoTo = later(() => import('./GoTo').then((it) => ({ default: it.GoTo })));

/** Keys that mean the same on every page: `?` for all there are, g and a letter for a page, c for a new record, undo and redo. */
export function ShellKeys() {
  const schema = useSchema();
  const openCreate = useOpenCreate();
  const params: { readonly object?: string } = useParams({ strict: false });
  const [open, setOpen] = useState<'sheet' | 'go' | null>(null);
  const letter = useLetter(open === 'go');
  const object = schema.find(params.object ?? '') ?? schema.groups()[0]?.objects[0];
  useHotkeys({
    '?': () => setOpen('sheet'),
    g: () => setOpen('go'),
    'mod+z': (event) => void (event.shiftKey ? makeAgain() : takeBack()),
    c: () => object?.can.create && openCreate(object.name),
  });
  const close = () => setOpen(null);
  return (
    <Suspense>
      {open === 'sheet' && <KeySheet onClose={close} />}
      {open === 'go' && <GoTo letter={letter} onClose={close} />}
    </Suspense>
  );
}

/** The letter that was pressed last, heard before anything else hears it: whoever knows it does not wait for the page of letters. */
function useLetter(listening: boolean) {
  const [letter, setLetter] = useState<string | null>(null);
  useEffect(() => {
    if (!listening) return;
    const note = (event: KeyboardEvent) => {
      if (event.metaKey || event.ctrlKey || event.altKey || !/^[a-z]$/i.test(event.key)) return;
      event.preventDefault();
      event.stopPropagation();
      setLetter(event.key.toLowerCase());
    };
    window.addEventListener('keydown', note, { capture: true });
    return () => {
      window.removeEventListener('keydown', note, { capture: true });
      setLetter(null);
    };
  }, [listening]);
  return letter;
}
