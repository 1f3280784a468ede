import { toast } from './Toast';

interface Told {
  readonly done: string;
  readonly failed: string;
}

/** Puts a text where it can be pasted from, and tells so; where the browser forbids that, the text itself is told. */
export async function copy(text: string, { done, failed }: Told): Promise<void> {
  try {
    await navigator.clipboard.writeText(text);
    toast.done(done);
  } catch {
    toast.failed(failed, text); // no clipboard without HTTPS
  }
}
