import { Download } from 'lucide-react';

/** A file to be had from the server, as a button. */
export const DownloadFile = ({ href, text }: { readonly href: string; readonly text: string }) => (
  <a
    href={href}
    download
    className="inline-flex h-7 items-center gap-1.5 self-start rounded-control border border-line-2 bg-panel px-2.5 font-medium text-ink hover:bg-hover pointer-coarse:h-10"
  >
    <Download aria-hidden className="size-3.5" />
    {text}
  </a>
);
