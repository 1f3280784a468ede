import { type ReactNode, Suspense, useCallback, useState } from 'react';
import type { Values } from '@/api/records';
import { later } from '@/design/Later';
import { useSchema } from '@/schema/useSchema';
import { CreateContext } from './CreateContext';

const CreateDialog = later(() => import('./CreateDialog').then((it) => ({ default: it.CreateDialog })));

interface Opened {
  readonly object: string;
  readonly known: Values;
  readonly time: number;
}

/** One form for new records for the whole app; loaded when it is first asked for. */
export function CreateProvider({ children }: { readonly children: ReactNode }) {
  const schema = useSchema();
  const [opened, setOpened] = useState<Opened | null>(null);
  const open = useCallback((object: string, known: Values = {}) => {
    setOpened((last) => ({ object, known, time: (last?.time ?? 0) + 1 }));
  }, []);
  const object = opened ? schema.find(opened.object) : undefined;
  return (
    <CreateContext.Provider value={open}>
      {children}
      {opened && object?.can.create && (
        <Suspense>
          <CreateDialog
            key={opened.time}
            object={object}
            known={opened.known}
            onClose={() => setOpened(null)}
          />
        </Suspense>
      )}
    </CreateContext.Provider>
  );
}
