// Draait alle controles en tests op servers die het zelf start. Blijft leesbaar voor oude Node-versies.
var delen = process.versions.node.split('.').map(Number);
if (delen[0] < 20 || (delen[0] === 20 && delen[1] < 19)) {
  console.error(
    'Node ' +
      process.versions.node +
      ' is te oud: installeer Node 20.19 of nieuwer (nodejs.org) en probeer opnieuw.',
  );
  process.exit(1);
}
void import('./controles.mjs').then(function (controles) {
  return controles.draai(process.argv.slice(2));
});
