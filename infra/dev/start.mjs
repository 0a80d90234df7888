// Start alles wat nodig is. Dit bestand blijft leesbaar voor oude Node-versies, zodat die een gewone uitleg krijgen.
var delen = process.versions.node.split('.').map(Number);
if (delen[0] < 20 || (delen[0] === 20 && delen[1] < 19)) {
  console.error(
    'Node ' +
      process.versions.node +
      ' is te oud: installeer Node 20.19 of nieuwer (nodejs.org) en probeer opnieuw.',
  );
  process.exit(1);
}
void import('./supervisor.mjs').then(function (supervisor) {
  return supervisor.start(process.argv.slice(2));
});
