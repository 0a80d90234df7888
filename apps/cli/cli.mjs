// De opdrachtregel van Overstap. Bouwt zo nodig eerst; blijft leesbaar voor oude Node-versies.
var delen = process.versions.node.split('.').map(Number);
if (delen[0] < 20 || (delen[0] === 20 && delen[1] < 19)) {
  console.error(
    'Node ' + process.versions.node + ' is te oud: installeer Node 20.19 of nieuwer (nodejs.org).',
  );
  process.exit(1);
}
void import('./bouw-en-start.mjs').then(function (cli) {
  return cli.start(process.argv.slice(2));
});
