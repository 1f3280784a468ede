import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import type { ViewList } from '@/api/views';
import { useSchema } from '@/schema/useSchema';

/** The views of those lists that were opened since the app was. */
export function useKnownViews() {
  const client = useQueryClient();
  const schema = useSchema();
  const [lists] = useState(() => client.getQueriesData<ViewList>({ queryKey: ['views'] }));
  return lists.flatMap(([[, name], list]) => {
    const object = schema.find(String(name));
    return object && list ? list.items.map((view) => ({ object, view })) : [];
  });
}
