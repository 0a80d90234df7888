// De engine laadt dit bestand met require: CommonJS, en dus geen TypeScript. Van een fout gaan ook de melding en de plaats in de
// code door de versleuteling.
const { DefaultFailureConverter } = require('@temporalio/common');

exports.failureConverter = new DefaultFailureConverter({ encodeCommonAttributes: true });
