import './style/tokens.css';
import './style/base.css';

import { mount } from 'svelte';
import App from './App.svelte';
import { inWindow, useHost } from './lib/host';

// A plain browser has no host: `npm run dev` shows the screens over a made-up centre.
if (import.meta.env.DEV && !inWindow()) {
  const { demoCentre } = await import('./lib/fake/demo');
  const asked = new URLSearchParams(location.search).get('phase');
  const phase = asked === 'no_centre' || asked === 'signed_in' ? asked : 'signed_out';
  useHost(demoCentre({ phase, samplePassphrase: 'correct horse battery' }).host);
}

mount(App, { target: document.getElementById('app') ?? document.body });
