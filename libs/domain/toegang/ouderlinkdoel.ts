/** Waarvoor een ouder zonder inlogdienst binnen mag: een doel, nooit meer dan een ouder toch al mag. */
export const OUDERLINKDOELEN = ['paspoort', 'overstap'] as const;
export type Ouderlinkdoel = (typeof OUDERLINKDOELEN)[number];
