import '#client/styles/index.css';
import 'virtual:gigawatt/categories.css';
import { startApp } from '#client/app/browser-app.tsx';

// If this rejects, the page stays plain HTML and the browser logs the error.
const root = document.getElementById('root');
if (root) void startApp(root);
