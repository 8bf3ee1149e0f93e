import type { ComponentType } from 'react';
import { createRoot } from 'react-dom/client';
import { pressKey } from '#client/features/keys/press-key.ts';
import { loadFeature } from '#lib/browser/load-feature.ts';
import type { ToolProps } from './tool-props.ts';
import styles from './tools.module.css';

type ToolModule = { Tool: ComponentType<ToolProps> };

/** The tools by the value of `data-tool`. */
const modules: Record<string, () => Promise<ToolModule>> = {
  listen: () => import('#client/features/listening/listen-tool.tsx'),
  share: () => import('#client/features/sharing/share-tool.tsx'),
  text: () => import('#client/features/text-settings/text-tool.tsx'),
  keys: () => import('#client/features/keys/keys-tool.tsx'),
  quote: () => import('#client/features/sharing/quote-tool.tsx'),
};

interface OpenTool extends Omit<ToolProps, 'close'>, ToolModule {
  name: string;
  /** the page on which it was opened: it closes with it */
  pathname: string;
}

let openTools: readonly OpenTool[] = [];
/** Beside the application, so that the first page of a visit holds no place for tools. */
const place = document.body.appendChild(document.createElement('div'));
place.className = styles.tools ?? '';
const root = createRoot(place);
// The page keeps so much free of what has the focus (tools.module.css): on a phone tools take a third of the window.
new ResizeObserver(() =>
  document.documentElement.style.setProperty('--tools', `${place.offsetHeight}px`),
).observe(place);

function show(tools: readonly OpenTool[]): void {
  openTools = tools;
  root.render(
    tools.map(({ name, Tool, trigger, asked, pathname }) => (
      <Tool
        key={pathname + name}
        trigger={trigger}
        asked={asked}
        close={() => show(openTools.filter((tool) => tool.name !== name))}
      />
    )),
  );
}

// A step puts another page among the children of the application's root.
new MutationObserver(() => {
  const { pathname } = window.location;
  if (openTools.some((tool) => tool.pathname !== pathname))
    show(openTools.filter((tool) => tool.pathname === pathname));
}).observe(document.querySelector('#root') ?? document.body, { childList: true });

/**
 * Does what an event asks for: a button asks for the tool that it names, selected words ask for a link to them, and
 * keys do what their list says.
 */
export function takeEvent(event: Event): void {
  const { target, type } = event;
  const page = document.querySelector('main');
  const button = (target as Element).closest?.<HTMLElement>('[data-tool]');
  if (event instanceof KeyboardEvent) {
    if (page) pressKey(event, () => void openTool('keys', page));
  } else if (type === 'selectionchange') {
    if (page?.contains(document.getSelection()?.anchorNode ?? null)) void openTool('quote', page);
  } else if (button) void openTool(button.dataset.tool ?? '', button, type === 'click');
}

/**
 * Fetches a tool, and opens it if the reader is still on the page.
 *
 * @param asked false where the reader has only pointed at its button
 */
async function openTool(name: string, trigger: HTMLElement, asked = true): Promise<void> {
  const load = modules[name];
  const { pathname } = window.location;
  const module = load && (asked ? await loadFeature(load) : await load().catch(() => undefined));
  if (!module || !asked || window.location.pathname !== pathname) return;
  const before = openTools.find((tool) => tool.name === name);
  const tool = { ...module, name, pathname, trigger, asked: (before?.asked ?? 0) + 1 };
  show([...openTools.filter((other) => other.name !== name), tool]);
}
