import type { ReactNode } from 'react';
import { nameOf } from './guides';
import { type Block, type Piece, piecesOf } from './markdown';

interface Props {
  readonly blocks: readonly Block[];
  readonly guides: ReadonlySet<string>;
  readonly onGuide: (name: string) => void;
}

/** A guide as it is read. Links to other guides are gone to here; those to the rest of the web open a page of their own. */
export function Guide({ blocks, guides, onGuide }: Props) {
  const inline = (text: string): ReactNode =>
    piecesOf(text).map((piece) => (
      <PieceView key={piece.at} piece={piece} guides={guides} onGuide={onGuide} inline={inline} />
    ));
  return numbered(blocks).map(({ block, at }) => <BlockView key={at} block={block} inline={inline} />);
}

const numbered = (blocks: readonly Block[]) => blocks.map((block, at) => ({ block, at }));

interface PieceProps extends Omit<Props, 'blocks'> {
  readonly piece: Piece;
  readonly inline: (text: string) => ReactNode;
}

function PieceView({ piece, guides, onGuide, inline }: PieceProps) {
  switch (piece.kind) {
    case 'plain':
      return piece.text;
    case 'code':
      return <code className="rounded-[4px] bg-mute-soft px-1 text-xs break-words">{piece.text}</code>;
    case 'bold':
      return <strong className="weight-strong">{inline(piece.text)}</strong>;
    case 'italic':
      return <em className="weight-strong not-italic">{piece.text}</em>;
    case 'link':
      if (guides.has(nameOf(piece.to))) {
        return (
          <button type="button" onClick={() => onGuide(nameOf(piece.to))} className="text-brand-2 underline">
            {piece.text}
          </button>
        );
      }
      if (!/^https?:/.test(piece.to)) return piece.text;
      return (
        <a href={piece.to} target="_blank" rel="noreferrer" className="text-brand-2 underline">
          {piece.text}
        </a>
      );
  }
}

function BlockView({
  block,
  inline,
}: {
  readonly block: Block;
  readonly inline: (text: string) => ReactNode;
}) {
  switch (block.kind) {
    case 'heading':
      return block.level === 1 ? (
        <h3 className="mb-2 text-title weight-strong">{inline(block.text)}</h3>
      ) : (
        <h4 data-part tabIndex={-1} className="mt-5 mb-1.5 weight-strong outline-offset-4">
          {inline(block.text)}
        </h4>
      );
    case 'paragraph':
      return <p className="mb-2.5">{inline(block.text)}</p>;
    case 'code':
      return (
        <pre
          // biome-ignore lint/a11y/noNoninteractiveTabindex: what is wider than the drawer is scrolled by keys
          tabIndex={0}
          className="mb-3 overflow-x-auto rounded-card bg-mute-soft p-2.5 text-xs"
        >
          {block.text}
        </pre>
      );
    case 'list': {
      const List = block.ordered ? 'ol' : 'ul';
      return (
        <List className={`mb-2.5 flex flex-col gap-1 pl-5 ${block.ordered ? 'list-decimal' : 'list-disc'}`}>
          {block.items.map((item) => (
            <li key={item}>{inline(item)}</li>
          ))}
        </List>
      );
    }
    case 'table':
      return <TableView {...block} inline={inline} />;
  }
}

interface TableProps {
  readonly head: readonly string[];
  readonly rows: readonly (readonly string[])[];
  readonly inline: (text: string) => ReactNode;
}

const TableView = ({ head, rows, inline }: TableProps) => (
  <div
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what is wider than the drawer is scrolled by keys
    tabIndex={0}
    className="mb-3 overflow-x-auto"
  >
    <table className="w-full text-xs">
      <thead>
        <tr className="border-b border-line-2 text-left text-ink-3">
          {head.map((cell) => (
            <th key={cell} scope="col" className="py-1 pr-3 font-medium">
              {inline(cell)}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <tr key={row.join('|')} className="border-b border-line align-top">
            {row.map((cell, column) => (
              <td key={head[column] ?? cell} className="py-1 pr-3">
                {inline(cell)}
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  </div>
);
