import '#styles/index.css';
import 'virtual:gigawatt/categories.css';

export { loadAllPageModules } from '#app/page-modules.ts';
export { type RenderedPage, render } from '#app/render-page.tsx';
