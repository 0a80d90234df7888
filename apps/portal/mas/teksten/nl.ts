import beheer from '../beheer/teksten/nl.ts';
import onderzoek from '../onderzoek/teksten/nl.ts';
import overleg from '../overleg/teksten/nl.ts';
import route from '../traject/teksten/route-nl.ts';
import traject from '../traject/teksten/nl.ts';

export default { traject, route, onderzoek, overleg, beheer };
