import type { Palette } from './palette.ts';

/** The light theme in plain colours, for what is printed or saved to be read elsewhere. */
export const PAPER: Palette = {
  band: '#8fa3b8',
  favourable: '#009e73',
  inLine: '#0072b2',
  unfavourable: '#d55e00',
  neutral: '#6b737c',
  text: '#16191d',
  muted: '#545c66',
  line: '#d9dde2',
  surface: '#ffffff',
  accent: '#1f5fa8',
};
