// biome-ignore-all lint/suspicious/noArrayIndexKey: a parsed text never changes its order, and has no other key
// biome-ignore-all lint/a11y/noNoninteractiveTabindex: what scrolls sideways has to be reached by keyboard
import type { ReactNode } from 'react';
import type { Block, Inline, RichText as RichTextTree } from '#content/rich-text.ts';
import { LinkedHeading } from './part-heading.tsx';
import styles from './rich-text.module.css';

interface RichTextProps {
  text: RichTextTree;
  /** the level of a heading inside the text: one below the heading above it */
  headingLevel?: number;
}

/** Turns a parsed text into elements; the tree is all it can say, so nothing in it can be markup. */
export function RichText({ text, headingLevel = 4 }: RichTextProps) {
  return <div className={styles.text}>{blocks(text, headingLevel)}</div>;
}

function blocks(text: RichTextTree, headingLevel: number): ReactNode[] {
  return text.map((block, index) => <BlockElement key={index} block={block} headingLevel={headingLevel} />);
}

function BlockElement({ block, headingLevel }: { block: Block; headingLevel: number }) {
  switch (block.type) {
    case 'paragraph':
      return <p>{inlines(block.children)}</p>;
    case 'heading': {
      const Heading = `h${Math.min(6, headingLevel + block.level - 1)}` as 'h4';
      return (
        <LinkedHeading id={block.id ?? ''}>
          <Heading id={block.id} tabIndex={-1}>
            {inlines(block.children)}
          </Heading>
        </LinkedHeading>
      );
    }
    case 'list': {
      const items = block.items.map((item, index) => <li key={index}>{listItem(item, headingLevel)}</li>);
      return block.ordered ? <ol start={block.start}>{items}</ol> : <ul>{items}</ul>;
    }
    case 'quote':
      return <blockquote>{blocks(block.children, headingLevel)}</blockquote>;
    case 'code':
      // Wider than a phone: it scrolls, so the keyboard has to reach it.
      return (
        <pre tabIndex={0} data-language={block.language}>
          <code>{block.text}</code>
        </pre>
      );
    case 'table':
      return <TableElement table={block} />;
    case 'rule':
      return <hr />;
  }
}

/** A list item of one paragraph stands without it, as Markdown's tight lists do. */
function listItem(item: Block[], headingLevel: number): ReactNode {
  return item.map((block, index) =>
    block.type === 'paragraph' && index === 0 ? inlines(block.children) : blocks([block], headingLevel),
  );
}

function TableElement({ table }: { table: Extract<Block, { type: 'table' }> }) {
  const align = (column: number) => table.align[column] ?? undefined;
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset is for fields; a table that scrolls only needs a name
    <div className={styles.table} role="group" aria-label="Table" tabIndex={0}>
      <table>
        <thead>
          <tr>
            {table.head.map((cell, column) => {
              // Without words it heads nothing.
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

function inlines(children: Inline[]): ReactNode[] {
  return children.map((child, index) =>
    typeof child === 'string' ? child : <InlineElement key={index} inline={child} />,
  );
}

function InlineElement({ inline }: { inline: Exclude<Inline, string> }) {
  switch (inline.type) {
    case 'emphasis':
      return <em>{inlines(inline.children)}</em>;
    case 'strong':
      return <strong>{inlines(inline.children)}</strong>;
    case 'code':
      return <code>{inline.text}</code>;
    case 'link':
      return (
        <a href={inline.href} rel={/^https?:/i.test(inline.href) ? 'noopener' : undefined}>
          {inlines(inline.children)}
        </a>
      );
    case 'term':
      return (
        <a href={`#${inline.fragment}`} data-term="">
          {inline.text}
        </a>
      );
    case 'break':
      return <br />;
  }
}
