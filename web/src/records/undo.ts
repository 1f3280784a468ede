/** What can be taken back with ⌘Z, latest first. It lives as long as the page. */

interface Step {
  readonly run: () => void;
}

const MOST = 50;
let steps: readonly Step[] = [];

/** Gives the same act for a button: whichever way it is taken back, it is taken back once. */
export function remember(run: () => void): () => void {
  const step = { run };
  steps = [...steps, step].slice(-MOST);
  return () => take(step);
}

/** Takes back the latest; false when there is nothing. */
export function undoLatest(): boolean {
  const latest = steps.at(-1);
  if (latest) take(latest);
  return latest !== undefined;
}

function take(step: Step) {
  if (!steps.includes(step)) return;
  steps = steps.filter((other) => other !== step);
  step.run();
}
