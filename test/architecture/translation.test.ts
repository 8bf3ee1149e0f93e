import { expect, test } from 'vitest';
import { englishMessage } from '#domain/messages/check-message.ts';
import { type Message, valuesOf } from '#domain/messages/compile-message.ts';
import { listFiles, nodesOf, readText, type SyntaxNode } from '../fixtures/source-files.ts';

/*
 * A browser that translates a page replaces its text nodes. React can then neither change, move nor remove a text that
 * has siblings, and throws when it inserts an element before one. It can replace the whole text of an element.
 */

/** What an expression in JSX may render. */
type Content = 'text' | 'element' | 'nothing';

interface Child {
  content: Set<Content>;
  /** whether it may render something else, or more or fewer elements, later */
  canChange: boolean;
}

const text = (canChange: boolean): Child => ({ content: new Set(['text']), canChange });
const element: Child = { content: new Set(['element']), canChange: false };
const nothing: Child = { content: new Set(['nothing']), canChange: false };

/** Whether a message renders text and elements side by side. */
function hasElements(message: Message): boolean {
  return [...valuesOf(message).values()].some((kind) => kind === 'element' || kind === 'markup');
}

/** The key of a message that an expression names. */
function messageKeyOf(expression: SyntaxNode): string | undefined {
  if (expression.type !== 'MemberExpression' || nameOf(expression.object) !== 'messages') return undefined;
  return nameOf(expression.property);
}

/** The elements, and the functions that make elements, which a message is called with. */
function elementsOf(message: Message, call: SyntaxNode): SyntaxNode[] {
  const kinds = valuesOf(message);
  const [values] = call.arguments as unknown as { properties: { key: SyntaxNode; value: SyntaxNode }[] }[];
  return (values?.properties ?? []).flatMap(({ key, value }) => {
    const kind = kinds.get(nameOf(key));
    return kind === 'element' || kind === 'markup' ? [value] : [];
  });
}

/** Names and functions of a file that are declared as React nodes; whoever passes text has checked its siblings. */
function reactNodesOf(nodes: SyntaxNode[]): Set<string> {
  const isReactNode = (type: unknown) => JSON.stringify(type ?? null).includes('"ReactNode"');
  return new Set(
    nodes.flatMap((node) => {
      if (node.type === 'TSPropertySignature' && isReactNode(node.typeAnnotation)) return [nameOf(node.key)];
      if (node.type === 'FunctionDeclaration' && isReactNode(node.returnType)) return [nameOf(node.id)];
      const { id, init } = node as { id?: SyntaxNode; init?: SyntaxNode | null };
      if (node.type === 'VariableDeclarator' && isReactNode(id?.typeAnnotation)) return [nameOf(id)];
      if (node.type === 'VariableDeclarator' && init?.typeArguments && isReactNode(init.typeArguments)) {
        const { elements } = id as unknown as { elements?: SyntaxNode[] };
        return elements?.[0] ? [nameOf(elements[0])] : [];
      }
      return [];
    }),
  );
}

const nameOf = (node: unknown) => String((node as SyntaxNode).name);

function combine(...parts: Child[]): Child {
  return { content: new Set(parts.flatMap(({ content }) => [...content])), canChange: true };
}

function contentOf(expression: SyntaxNode, reactNodes: ReadonlySet<string>): Child {
  const of = (part: unknown) => contentOf(part as SyntaxNode, reactNodes);
  switch (expression.type) {
    case 'JSXElement':
      return element;
    case 'JSXFragment':
      return combine(...childrenOf(expression, reactNodes));
    case 'Literal':
      return typeof expression.value === 'string' || typeof expression.value === 'number'
        ? text(false)
        : nothing;
    case 'TemplateLiteral':
      return text((expression.expressions as unknown[]).length > 0);
    case 'ParenthesizedExpression':
      return of(expression.expression);
    case 'LogicalExpression':
      return combine(expression.operator === '&&' ? nothing : of(expression.left), of(expression.right));
    case 'ConditionalExpression':
      return combine(of(expression.consequent), of(expression.alternate));
    case 'ArrowFunctionExpression': {
      const [first = nothing, ...others] = returnsOf(expression).map(of);
      return others.length > 0 ? combine(first, ...others) : first;
    }
    case 'Identifier':
    case 'MemberExpression': {
      if (messageKeyOf(expression)) return text(false);
      const name = nameOf(expression.type === 'Identifier' ? expression : expression.property);
      if (name === 'undefined') return nothing;
      return reactNodes.has(name) ? element : text(true);
    }
    case 'CallExpression': {
      const callee = expression.callee as SyntaxNode;
      const key = messageKeyOf(callee);
      const message = key === undefined ? undefined : englishMessage(key);
      if (message && hasElements(message)) {
        return {
          content: new Set(['text', 'element']),
          canChange: elementsOf(message, expression).some((value) => of(value).canChange),
        };
      }
      if (reactNodes.has(nameOf(callee)) || nameOf(callee) === 'createPortal') return element;
      const [callback] = expression.arguments as SyntaxNode[];
      const isMap = nameOf(callee.property ?? callee) === 'map';
      return isMap && callback ? combine(...returnsOf(callback).map(of)) : text(true);
    }
    default:
      return text(true);
  }
}

/** The expressions that a function may return. */
function returnsOf(callback: SyntaxNode): SyntaxNode[] {
  const body = callback.body as SyntaxNode;
  if (body.type !== 'BlockStatement') return [body];
  return (body.body as SyntaxNode[]).flatMap((statement) => returnedBy(statement));
}

function returnedBy(statement: SyntaxNode): SyntaxNode[] {
  if (statement.type === 'ReturnStatement')
    return statement.argument ? [statement.argument as SyntaxNode] : [];
  if (statement.type === 'BlockStatement') return (statement.body as SyntaxNode[]).flatMap(returnedBy);
  if (statement.type === 'IfStatement') {
    return [statement.consequent, statement.alternate].flatMap((branch) =>
      branch ? returnedBy(branch as SyntaxNode) : [],
    );
  }
  return [];
}

/** The children of a JSX element as React receives them. */
function childrenOf(parent: SyntaxNode, reactNodes: ReadonlySet<string>): (Child & { node: SyntaxNode })[] {
  return (parent.children as SyntaxNode[]).flatMap((child) => {
    if (child.type === 'JSXText') {
      const value = String(child.value);
      const isShown = value.trim() !== '' || !value.includes('\n');
      return isShown ? [{ ...text(false), node: child }] : [];
    }
    const expression = (child.type === 'JSXExpressionContainer' ? child.expression : child) as SyntaxNode;
    if (expression.type === 'JSXEmptyExpression') return [];
    return [{ ...contentOf(expression, reactNodes), node: child }];
  });
}

/** The faults of a file, each with its line. */
function findFaults(file: string, source = readText(file)): string[] {
  const nodes = nodesOf(file, source);
  const reactNodes = reactNodesOf(nodes);
  const fault = ({ start }: SyntaxNode, text: string) =>
    `${file}:${source.slice(0, start).split('\n').length} ${text}`;
  return nodes.flatMap((node) => {
    if (node.type === 'FunctionDeclaration' && /^[A-Z]/.test(nameOf(node.id))) {
      const returned = returnsOf(node).map((part) => contentOf(part, reactNodes));
      return returned.some(({ content }) => content.has('text'))
        ? [fault(node, 'a component returns text without an element')]
        : [];
    }
    if (node.type !== 'JSXElement' && node.type !== 'JSXFragment') return [];
    const children = childrenOf(node, reactNodes);
    return children.flatMap(({ node: child, content, canChange }, index) => {
      if (!canChange) return [];
      const isAlone = children.length === 1 && node.type === 'JSXElement' && !content.has('element');
      if (content.has('text') && !isAlone) return [fault(child, 'a text that may change has siblings')];
      return children[index + 1]?.content.has('text')
        ? [fault(child, 'an element that may come or go is followed by text')]
        : [];
    });
  });
}

test('a text that may change is the only child of its element, and no element comes or goes before a text', () => {
  expect(listFiles('src/client', ['.tsx']).flatMap((file) => findFaults(file))).toEqual([]);
});

test.each([
  ['a number beside its label', '<p>Page {number}</p>'],
  ['a message with values beside an element', '<p>{messages.page({ number })} <b>{title}</b></p>'],
  ['a text before an element', '<a>{name} <span>{count}</span></a>'],
  ['a label beside an icon', '<button><svg />{isSaved ? "Saved" : "Save"}</button>'],
  ['a text that may be missing', '<summary>Filters{count > 0 && ", some chosen"}</summary>'],
  ['an element that may be missing before a text', '<p>{isNew && <b>New</b>} story</p>'],
  ['a list before a text', '<p>{all.map((one) => <b key={one}>{one}</b>)}.</p>'],
  ['a text in a fragment', '<>{name}</>'],
  ['a text or an element', '<p>{isLink ? <a href="/">{name}</a> : name}</p>'],
  [
    'texts and elements in a list',
    '<p>{all.map((one) => (one.isMatch ? <mark>{one.text}</mark> : one.text))}</p>',
  ],
  [
    'a message with an element that may be missing',
    '<p>{date && messages.updatedOn({ date: <Time /> })}</p>',
  ],
  ['a message with a text for an element', '<p>{messages.updatedOn({ date: name })}</p>'],
  [
    'a message with an element that may change',
    '<p>{messages.updatedOn({ date: isNew ? <b /> : <i /> })}</p>',
  ],
  [
    'a message whose markup is a text',
    '<p>{messages.savedStoriesSettings({ settings: (children) => children })}</p>',
  ],
])('%s is found', (_, jsx) => {
  expect(findFaults('example.tsx', `const example = ${jsx};`)).toHaveLength(1);
  expect(
    findFaults('example.tsx', `function Example() { return ${jsx.replace(/^<>(.*)<.>$/, '$1')}; }`),
  ).toHaveLength(1);
});

test.each([
  ['a text alone', '<p>{isSaved ? "Saved" : "Save"}</p>'],
  // biome-ignore lint/suspicious/noTemplateCurlyInString: it is code
  ['a text composed of several', '<p>{`Page ${number}`}</p>'],
  ['a text in an element of its own', '<a><span>{name}</span> <b>{count}</b></a>'],
  ['a text that stays beside an element', '<p>Updated <Time date={date} /></p>'],
  ['an element that may be missing after a text', '<p>A story. {isNew && <b>New</b>}</p>'],
  ['a message without values beside an element', '<p>{messages.topic} <b>{name}</b></p>'],
  ['a message with an element', '<p>{messages.updatedOn({ date: <Time date={date} /> })}</p>'],
  [
    'a message with markup',
    '<p>{messages.savedStoriesSettings({ settings: (children) => <a href="/">{children}</a> })}</p>',
  ],
])('%s is allowed', (_, jsx) => {
  expect(findFaults('example.tsx', `const example = ${jsx};`)).toEqual([]);
});
