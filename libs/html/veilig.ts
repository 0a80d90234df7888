const TEKENS: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};
/** Tekst zoals zij in HTML mag staan. */
export const veilig = (tekst: string): string => tekst.replaceAll(/[&<>"']/g, (teken) => TEKENS[teken]!);
