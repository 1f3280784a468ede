/** What was done lately and can be taken back step by step, and made again. It lives as long as the page. */

export interface Step {
  /** True when it was done. Either tells how it went. */
  readonly back: () => Promise<boolean>;
  /** Absent where what was taken back cannot be made again. */
  readonly again?: () => Promise<boolean>;
}

const MOST = 50;
let done: readonly Step[] = [];
let undone: readonly Step[] = [];

/** Whatever is done anew, what was taken back before it is not made again. */
export function remember(step: Step): void {
  done = [...done, step].slice(-MOST);
  undone = [];
}

/** Takes a step back, the latest unless one is named; whichever way it is wanted, it is taken back once. */
export async function takeBack(step = done.at(-1)): Promise<void> {
  if (!step || !done.includes(step)) return;
  done = without(done, step);
  if ((await step.back()) && step.again) undone = [...undone, step];
}

/** Makes again what was taken back, the latest unless one is named. */
export async function makeAgain(step = undone.at(-1)): Promise<void> {
  if (!step || !undone.includes(step)) return;
  undone = without(undone, step);
  if (await step.again?.()) done = [...done, step];
}

export const isDone = (step: Step): boolean => done.includes(step);

export const isUndone = (step: Step): boolean => undone.includes(step);

const without = (steps: readonly Step[], step: Step) => steps.filter((other) => other !== step);
