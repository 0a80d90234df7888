import path from 'node:path';
import { WORTEL } from './paden.mjs';

export const REDOCLY = path.join(WORTEL, 'node_modules', '@redocly', 'cli', 'bin', 'cli.js');

/** De omgeving voor Redocly: het vraagt en meldt niets buiten deze machine. */
export const stil = () => ({
  ...process.env,
  REDOCLY_TELEMETRY: 'off',
  REDOCLY_SUPPRESS_UPDATE_NOTICE: 'true',
  NODE_OPTIONS: '',
});
