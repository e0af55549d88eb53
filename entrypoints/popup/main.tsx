import { createRoot } from 'react-dom/client';
import { keepFocus } from '../../components/controls/keep-focus.ts';
import '../../components/foundations/tokens.css';
import { followBoard } from '../../stores/mirrors/board-mirror.ts';
import { followSnippets } from '../../stores/mirrors/snippets-mirror.ts';
import { App } from './app.tsx';
import './popup.css';

const root = document.getElementById('root');
if (root === null) throw new Error('popup/index.html: no element with the id "root"');

keepFocus(root);
// Asked before anything is drawn, so that the first picture already has the data.
followBoard();
followSnippets();
createRoot(root).render(<App />);
