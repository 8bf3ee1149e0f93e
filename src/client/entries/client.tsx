import '#client/styles/index.css';
import 'virtual:gigawatt/categories.css';
import { startApp } from '#client/app/browser-app.tsx';

// When this fails, the page stays plain HTML, and the browser's console tells why.
const root = document.getElementById('root');
if (root) void startApp(root);
