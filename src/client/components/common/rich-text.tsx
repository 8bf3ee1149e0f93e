// biome-ignore-all lint/suspicious/noArrayIndexKey: parsed text never changes its order and has no other key
// biome-ignore-all lint/a11y/noNoninteractiveTabindex: the keyboard must reach blocks that scroll sideways
import * as messages from 'virtual:gigawatt/messages';
import { Picture } from 'virtual:gigawatt/picture';
import type { ReactNode } from 'react';
import type { Block, Inline, RichText as RichTextTree } from '#domain/markdown/rich-text.ts';
import { noteId, referenceId } from '#domain/page-data/shared.ts';
import { LinkedHeading } from './part-heading.tsx';
import styles from './rich-text.module.css';

interface RichTextProps {
  text: RichTextTree;
  /** the level of the text's top headings, one below the heading above the text */
  headingLevel?: number;
}

/** Renders a rich-text tree. Its strings become text nodes, so they cannot inject markup. */
export function RichText({ text, headingLevel = 4 }: RichTextProps) {
  return <div className={styles.text}>{blocks(text, headingLevel)}</div>;
}

/** Plain functions create the elements: a component for each block and mark would cost React more work. */
function blocks(text: RichTextTree, headingLevel: number): ReactNode[] {
  return text.map((block, index) => blockElement(block, headingLevel, index));
}

function blockElement(block: Block, headingLevel: number, key: number): ReactNode {
  switch (block.type) {
    case 'paragraph':
      return <p key={key}>{inlines(block.children)}</p>;
    case 'text':
      return inlines(block.children);
    case 'heading': {
      const Heading = `h${Math.min(6, headingLevel + block.level - 1)}` as 'h4';
      return (
        <LinkedHeading key={key} id={block.id ?? ''}>
          <Heading className="content" id={block.id} tabIndex={-1}>
            {inlines(block.children)}
          </Heading>
        </LinkedHeading>
      );
    }
    case 'list': {
      const items = block.items.map((item, index) => <li key={index}>{blocks(item, headingLevel)}</li>);
      return block.ordered ? (
        <ol key={key} start={block.start}>
          {items}
        </ol>
      ) : (
        <ul key={key}>{items}</ul>
      );
    }
    case 'quote':
      return <blockquote key={key}>{blocks(block.children, headingLevel)}</blockquote>;
    case 'code':
      return (
        <pre key={key} dir="ltr" tabIndex={0} data-language={block.language}>
          <code>{block.text}</code>
        </pre>
      );
    case 'table':
      return <TableElement key={key} table={block} />;
    case 'rule':
      return <hr key={key} />;
    case 'figure': {
      const { image, caption } = block;
      return (
        <figure key={key}>
          {Picture && 'file' in image && <Picture image={image} shape="whole" />}
          {caption && (
            <figcaption>
              <p>{inlines(caption)}</p>
            </figcaption>
          )}
        </figure>
      );
    }
    case 'pullquote':
      return (
        <aside key={key} aria-hidden="true" data-silent="">
          <p>{inlines(block.children)}</p>
        </aside>
      );
    case 'note':
      // Below the texts (`Notes`).
      return null;
  }
}

function TableElement({ table }: { table: Extract<Block, { type: 'table' }> }) {
  const align = (column: number) => table.align[column] ?? undefined;
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset is for form fields; a scrollable table only needs a name
    <div className={styles.table} role="group" aria-label={messages.table} tabIndex={0}>
      <table>
        <thead>
          <tr>
            {table.head.map((cell, column) => {
              // An empty cell is not a header.
              const Cell = cell.length > 0 ? 'th' : 'td';
              return (
                <Cell key={column} scope={cell.length > 0 ? 'col' : undefined} data-align={align(column)}>
                  {inlines(cell)}
                </Cell>
              );
            })}
          </tr>
        </thead>
        <tbody>
          {table.rows.map((row, index) => (
            <tr key={index}>
              {row.map((cell, column) => (
                <td key={column} data-align={align(column)}>
                  {inlines(cell)}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

/** The relation of a story to another site that it links. */
export const relOf = (isSponsored?: boolean) => (isSponsored ? 'sponsored noopener' : 'noopener');

function inlines(children: Inline[]): ReactNode[] {
  return children.map((child, index) => (typeof child === 'string' ? child : inlineElement(child, index)));
}

function inlineElement(inline: Exclude<Inline, string>, key: number): ReactNode {
  switch (inline.type) {
    case 'emphasis':
      return <em key={key}>{inlines(inline.children)}</em>;
    case 'strong':
      return <strong key={key}>{inlines(inline.children)}</strong>;
    case 'struck':
      return <del key={key}>{inlines(inline.children)}</del>;
    case 'code':
      return (
        <code key={key} dir="ltr">
          {inline.text}
        </code>
      );
    case 'link':
      return (
        <a
          key={key}
          href={inline.href}
          title={inline.title}
          rel={/^https?:/i.test(inline.href) ? relOf(inline.isSponsored) : undefined}
        >
          {inlines(inline.children)}
        </a>
      );
    case 'term':
      return (
        <a key={key} href={`#${inline.fragment}`} data-term="">
          {inline.text}
        </a>
      );
    case 'reference':
      return (
        <sup key={key}>
          <a
            id={referenceId(inline.label, inline.place ?? 1)}
            href={`#${noteId(inline.label)}`}
            role="doc-noteref"
            aria-label={messages.noteNumber({ number: inline.label })}
            data-silent=""
          >
            {inline.label}
          </a>
        </sup>
      );
    case 'break':
      return <br key={key} />;
  }
}
