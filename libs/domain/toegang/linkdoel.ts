/** Waarvoor een ouder zonder inlogdienst binnen mag: een doel, nooit meer dan een ouder toch al mag. */
export const OUDERLINKDOELEN = ['paspoort', 'overstap'] as const;
export type Ouderlinkdoel = (typeof OUDERLINKDOELEN)[number];

/** Waarvoor iemand met een link binnen mag: een ouder voor een dossier, of een kleine partner voor een taak. */
export const LINKDOELEN = [...OUDERLINKDOELEN, 'partnertaak'] as const;
export type Linkdoel = (typeof LINKDOELEN)[number];
