/** Slaat iets op als bestand op het apparaat van de gebruiker. */
export function slaOp(inhoud: Blob, naam: string): void {
  const adres = URL.createObjectURL(inhoud);
  const link = document.createElement('a');
  link.href = adres;
  link.download = naam;
  link.click();
  // De browser leest het adres pas na de klik.
  setTimeout(() => URL.revokeObjectURL(adres), 1000);
}
