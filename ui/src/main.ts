// The window's entry: styles first, then the app.
import './styles/tokens.css';
import './styles/base.css';
import './styles/rows.css';
import { mount } from 'svelte';
import App from './App.svelte';

const target = document.getElementById('app');
if (!target) throw new Error('index.html lost its #app');

export default mount(App, { target });
