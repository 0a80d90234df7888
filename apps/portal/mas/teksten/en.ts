import beheer from '../beheer/teksten/en.ts';
import onderzoek from '../onderzoek/teksten/en.ts';
import overleg from '../overleg/teksten/en.ts';
import route from '../traject/teksten/route-en.ts';
import traject from '../traject/teksten/en.ts';

export default { traject, route, onderzoek, overleg, beheer };
