/** Zet de ingang die alvast vraagt wat de eerste bladzijde nodig heeft vooraan in de bladzijde; zij wacht op niets. */
export const alvast = (ingang) => ({
  name: 'alvast',
  apply: 'build',
  transformIndexHtml: {
    order: 'post',
    handler: (_, { bundle }) => {
      const stuk = Object.values(bundle).find(({ facadeModuleId }) => facadeModuleId === ingang);
      const attrs = { type: 'module', async: true, crossorigin: true, src: `/${stuk.fileName}` };
      return [{ tag: 'script', attrs, injectTo: 'head-prepend' }];
    },
  },
});
