/** Whether the server answers, as the last request to it has shown. Nothing is decided here: it is told to whoever wants to know. */

let away = false;
const listeners = new Set<() => void>();

export const isAway = (): boolean => away;

export function onReach(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

export function noteReach(answers: boolean): void {
  if (away !== answers) return;
  away = !answers;
  for (const listener of listeners) listener();
}
