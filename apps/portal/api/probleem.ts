import { GeenVerbinding, Probleem } from '#libs/client/fout.ts';

export { GeenVerbinding, Probleem };

/** Is opnieuw proberen zinvol? Niet als de API het verzoek begreep en weigerde. */
export const magOpnieuw = (fout: unknown): boolean =>
  fout instanceof GeenVerbinding || (fout instanceof Probleem && fout.status >= 500);
