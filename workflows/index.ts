export { bestand } from './bestand/bestand.workflow.ts';
export { overdracht } from './overdracht/overdracht.workflow.ts';
export { overstap } from './overstap/overstap.workflow.ts';
export { paspoort } from './paspoort/paspoort.workflow.ts';
export { seizoen } from './seizoen/seizoen.workflow.ts';
export { taak } from './taak/taak.workflow.ts';
export { vernietiging } from './vernietiging/vernietiging.workflow.ts';
export { weekcheck } from './weekcheck/weekcheck.workflow.ts';
