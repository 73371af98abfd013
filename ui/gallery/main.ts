// The gallery's entry: ?lang=, &theme=.
import '../src/styles/tokens.css';
import '../src/styles/base.css';
import '../src/styles/rows.css';
import { mount } from 'svelte';
import { setLanguage } from '../src/lib/i18n';
import { setTheme } from '../src/lib/theme';
import Gallery from './Gallery.svelte';

const wish = new URLSearchParams(location.search);
const theme = wish.get('theme');
setLanguage(wish.get('lang') ?? 'en');
setTheme(theme === 'light' || theme === 'dark' ? theme : 'system');

const target = document.getElementById('app');
if (!target) throw new Error('gallery.html lost its #app');

export default mount(Gallery, { target });
