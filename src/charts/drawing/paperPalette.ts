import type { Palette } from './palette.ts';

/** The light theme in plain colours, for what is printed or saved to be read elsewhere. */
export const PAPER: Palette = {
  band: '#4b7bb5',
  favourable: '#008f68',
  inLine: '#0072b2',
  unfavourable: '#d55e00',
  neutral: '#6b737c',
  ghost: '#838d98',
  text: '#14181d',
  muted: '#57606b',
  line: '#e2e6ea',
  surface: '#ffffff',
  accent: '#1d5fb4',
};
