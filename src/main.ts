import { mount } from 'svelte';
import App from './ui/App.svelte';
import { loadTypeface } from './ui/typeface.ts';
import './ui/tokens.css';

const target = document.getElementById('app');
if (target === null) throw new Error('page has no #app');
mount(App, { target });
loadTypeface();
